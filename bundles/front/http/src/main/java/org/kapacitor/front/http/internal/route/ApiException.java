package org.kapacitor.front.http.internal.route;

/** A request is answered with an error; the message is the text that clients get. */
public final class ApiException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  /** An exception with the status and text that clients get. */
  public ApiException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** An exception for a wrong request: status 400. */
  public static ApiException invalid(String message) {
    return new ApiException(400, message);
  }

  /** An exception for something that does not exist: status 404. */
  public static ApiException notFound(String message) {
    return new ApiException(404, message);
  }

  /** An exception for something that failed: status 500. */
  public static ApiException failed(String message) {
    return new ApiException(500, message);
  }

  /** The status. */
  public int status() {
    return status;
  }
}
