package org.kapacitor.node.udf;

/** An agent cannot be used any more; the message says why. */
final class AgentException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean lasting;

  private AgentException(String message, boolean lasting) {
    super(message);
    this.lasting = lasting;
  }

  /** It was lost; another one may do better. */
  static AgentException lost(String message) {
    return new AgentException(message, false);
  }

  /** It does not want to go on, and no other one would. */
  static AgentException refused(String message) {
    return new AgentException(message, true);
  }

  /** Whether another agent would fail the same way. */
  boolean isLasting() {
    return lasting;
  }
}
