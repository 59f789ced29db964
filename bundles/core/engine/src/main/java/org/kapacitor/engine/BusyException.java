package org.kapacitor.engine;

/** Tasks are so far behind that a write was not taken within the time it may wait. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception that names the task that is behind. */
  public BusyException(String task) {
    super(
        "timeout: task \"" + task + "\" is behind, nothing was written; try again",
        null,
        false,
        false);
  }
}
