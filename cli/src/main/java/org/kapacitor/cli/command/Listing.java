package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/** One word behind {@code kapacitor list}. */
interface Listing {
  /**
   * Prints a header and a line for everything that matches.
   *
   * @param patterns at least one; empty text matches all
   */
  void print(Session session, List<String> patterns) throws Failure;
}
