package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code mem}: memory. */
final class MemMeasurement implements Measurement {

  @Override
  public String name() {
    return "mem";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    Memory memory = machine.memory();
    long used = memory.total() - memory.available();
    lines
        .begin("mem", Map.of())
        .field("total", memory.total())
        .field("available", memory.available())
        .field("used", used)
        .field("used_percent", 100.0 * used / memory.total())
        .field("available_percent", 100.0 * memory.available() / memory.total());
    memory.more().forEach(lines::field);
    lines.end();
  }
}
