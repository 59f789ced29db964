package org.kapacitor.cli.server;

/** An error of a command; the message is what the user sees behind {@code Error: }. */
public final class Failure extends Exception {
  /** A failure with its text. */
  public Failure(String message) {
    super(message);
  }

  /** The same failure with a word in front: {@code listing tasks: …}. */
  public Failure in(String context) {
    return new Failure(context + ": " + getMessage());
  }
}
