package org.kapacitor.engine.internal.run;

/** A node has failed and with it its task; the message names the node. */
final class NodeFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private NodeFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** The failure of a node; one that comes from a node further down is passed on as it is. */
  static NodeFailure of(String node, RuntimeException cause) {
    if (cause instanceof NodeFailure failure) {
      return failure;
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new NodeFailure(node + ": " + message, cause);
  }
}
