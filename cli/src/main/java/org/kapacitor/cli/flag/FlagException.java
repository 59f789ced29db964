package org.kapacitor.cli.flag;

/** Options that cannot be read, or a request for help (then the message is empty). */
public final class FlagException extends Exception {
  private final String usage;

  FlagException(String message, String usage) {
    super(message);
    this.usage = usage;
  }

  /** The usage text to show. */
  public String usage() {
    return usage;
  }

  /** Whether the options asked for help. */
  public boolean isHelp() {
    return getMessage().isEmpty();
  }
}
