package org.kapacitor.engine.internal.ingest;

/** A line is not line protocol; the message is the reason without the line. */
final class LineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LineException(String message) {
    super(message, null, false, false);
  }
}
