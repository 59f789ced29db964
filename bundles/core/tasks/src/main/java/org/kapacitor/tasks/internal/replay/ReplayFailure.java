package org.kapacitor.tasks.internal.replay;

/** A replay has failed; the message is for users (http-api.md section 6). */
final class ReplayFailure extends Exception {
  private static final long serialVersionUID = 1;

  ReplayFailure(String message) {
    super(message);
  }

  private ReplayFailure(String what, Throwable cause) {
    super(what + (cause.getMessage() == null ? cause.toString() : cause.getMessage()), cause);
  }

  /** The task did not start. */
  static ReplayFailure start(Throwable cause) {
    return new ReplayFailure("task start: ", cause);
  }

  /** The recording cannot be read. */
  static ReplayFailure running(Throwable cause) {
    return new ReplayFailure("running replay: ", cause);
  }

  /** A node failed. */
  static ReplayFailure task(Throwable cause) {
    return new ReplayFailure("task run: ", cause);
  }
}
