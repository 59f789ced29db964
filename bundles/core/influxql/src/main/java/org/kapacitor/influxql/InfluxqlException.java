package org.kapacitor.influxql;

import org.kapacitor.api.node.NodeException;

/** A text is not the InfluxQL that is wanted. The message is for users. */
public final class InfluxqlException extends NodeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public InfluxqlException(String message) {
    super(message);
  }
}
