package org.kapacitor.config;

/** An override cannot be set; the message is the text that clients get. */
public final class OverrideException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean failed;

  private OverrideException(String message, boolean failed) {
    super(message);
    this.failed = failed;
  }

  /** The request is wrong: status 400. */
  public static OverrideException invalid(String message) {
    return new OverrideException(message, false);
  }

  /** The request is right but failed: status 500. */
  public static OverrideException failed(String message) {
    return new OverrideException(message, true);
  }

  /** Whether the request was right. */
  public boolean hasFailed() {
    return failed;
  }
}
