package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code swap}: swap space. */
final class SwapMeasurement implements Measurement {

  @Override
  public String name() {
    return "swap";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    Swap swap = machine.swap();
    long used = swap.total() - swap.free();
    lines
        .begin("swap", Map.of())
        .field("total", swap.total())
        .field("used", used)
        .field("free", swap.free())
        .field("used_percent", swap.total() == 0 ? 0 : 100.0 * used / swap.total())
        .field("in", swap.in())
        .field("out", swap.out())
        .end();
  }
}
