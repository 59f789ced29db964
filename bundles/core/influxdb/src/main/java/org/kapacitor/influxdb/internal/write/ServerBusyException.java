package org.kapacitor.influxdb.internal.write;

import org.kapacitor.api.influxdb.InfluxException;

/** A server answers that it cannot take points at the moment. */
final class ServerBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final InfluxException answer;

  ServerBusyException(InfluxException answer) {
    super(answer.getMessage(), answer, false, false);
    this.answer = answer;
  }

  /** What the server says. */
  InfluxException answer() {
    return answer;
  }
}
