package org.kapacitor.input.hostmetrics.internal;

import org.kapacitor.api.input.InputContext;

/** Where points and errors go. */
public record Target(InputContext context, String database, String retentionPolicy) {

  void write(byte[] lines) {
    context.write(database, retentionPolicy, lines);
  }

  void error(String message, Exception cause) {
    context.error(message, cause);
  }
}
