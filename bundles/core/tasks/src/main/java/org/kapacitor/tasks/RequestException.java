package org.kapacitor.tasks;

/** A request cannot be carried out; the message is the text that clients get. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Kind {
    /** The request is wrong: status 400. */
    INVALID,
    /** What it names does not exist: status 404. */
    NOT_FOUND,
    /** It is right but failed: status 500. */
    FAILED
  }

  private final Kind kind;

  /** An exception with the text that clients get. */
  public RequestException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** An exception for a wrong request. */
  public static RequestException invalid(String message) {
    return new RequestException(Kind.INVALID, message);
  }

  /** An exception for something that does not exist. */
  public static RequestException notFound(String message) {
    return new RequestException(Kind.NOT_FOUND, message);
  }

  /** An exception for something that failed. */
  public static RequestException failed(String message) {
    return new RequestException(Kind.FAILED, message);
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }
}
