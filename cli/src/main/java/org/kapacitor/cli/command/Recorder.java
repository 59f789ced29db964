package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/** One word behind {@code kapacitor record}. */
interface Recorder {
  /** Starts the recording and, unless told otherwise, waits for its end. */
  void record(Session session, List<String> arguments) throws Exit, Failure;
}
