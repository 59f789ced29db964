package org.kapacitor.cli.command;

import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;

/**
 * Waits for a recording or replay to end and prints its ID.
 *
 * <p>Reference: cli.md section 2, record.
 */
final class Progress {
  private static final long MILLIS = 500;

  private Progress() {}

  /**
   * Returns when the item runs no longer.
   *
   * @param started what the server answered when it was created
   * @param noun {@code recording} or {@code replay}
   * @throws Failure also if it failed; its ID is printed all the same
   */
  static void await(Session session, JsonObject started, String noun) throws Failure {
    JsonObject item = started;
    while (item.text("status").equals("running")) {
      try {
        session.pause().millis(MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("interrupted");
      }
      item = session.server().get(Paths.link(item));
    }
    session.print(item.text("id"));
    if (item.text("status").equals("failed")) {
      String error = item.text("error");
      throw new Failure(error.isEmpty() ? noun + " failed: unknown reason" : error);
    }
  }
}
