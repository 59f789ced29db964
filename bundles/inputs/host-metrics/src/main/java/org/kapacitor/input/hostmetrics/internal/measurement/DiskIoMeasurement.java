package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code diskio}: what the block devices did since the system started. */
final class DiskIoMeasurement implements Measurement {

  @Override
  public String name() {
    return "diskio";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    for (DiskCounters disk : machine.diskCounters()) {
      lines.begin("diskio", Map.of("name", disk.name()));
      disk.figures().forEach(lines::field);
      lines.end();
    }
  }
}
