package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code net}: what went through the network interfaces since the system started. */
final class NetMeasurement implements Measurement {

  @Override
  public String name() {
    return "net";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    for (NetCounters net : machine.netCounters()) {
      lines
          .begin("net", Map.of("interface", net.name()))
          .field("bytes_sent", net.sent().bytes())
          .field("bytes_recv", net.received().bytes())
          .field("packets_sent", net.sent().packets())
          .field("packets_recv", net.received().packets())
          .field("err_in", net.received().errors())
          .field("err_out", net.sent().errors())
          .field("drop_in", net.received().drops())
          .field("drop_out", net.sent().drops())
          .field("speed", net.speed())
          .end();
    }
  }
}
