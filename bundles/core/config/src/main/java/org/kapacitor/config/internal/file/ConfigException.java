package org.kapacitor.config.internal.file;

/** The configuration cannot be read or used. The message is what users see behind {@code run: }. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public ConfigException(String message) {
    super(message);
  }
}
