package org.kapacitor.api.influxdb;

/** InfluxDB has not done what it was asked for. The message is for users and has no secrets. */
public final class InfluxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the server's text. */
  public InfluxException(String message) {
    super(message, null, false, false);
  }

  /** An exception with the message of a cause that is no answer of the server. */
  public InfluxException(String message, Throwable cause) {
    super(message, cause);
  }
}
