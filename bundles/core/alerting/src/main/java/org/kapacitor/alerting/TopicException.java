package org.kapacitor.alerting;

/** A request about topics or handlers cannot be carried out; the message is what clients get. */
public final class TopicException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Kind {
    /** The request is wrong: status 400. */
    INVALID,
    /** What it names does not exist: status 404. */
    NOT_FOUND,
    /** It is right in form but failed: status 500. */
    FAILED
  }

  private final Kind kind;

  /** An exception with the text that clients get. */
  public TopicException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }
}
