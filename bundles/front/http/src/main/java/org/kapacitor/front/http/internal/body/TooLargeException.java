package org.kapacitor.front.http.internal.body;

/** A request has more bytes than the server takes. */
public final class TooLargeException extends Exception {
  private static final long serialVersionUID = 1;

  /** An exception that names the limit in bytes. */
  public TooLargeException(long limit) {
    super(
        "request body too large: the limit is "
            + limit
            + " bytes ([http] max-body-size); send the points in several requests",
        null,
        false,
        false);
  }
}
