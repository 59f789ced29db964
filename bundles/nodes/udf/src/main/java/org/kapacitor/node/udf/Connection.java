package org.kapacitor.node.udf;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A line to a running agent. It may be read by one thread while another writes; {@link #close} may
 * be called by any and ends both.
 */
interface Connection extends AutoCloseable {

  /** Waits for bytes; -1 if the agent sends no more. */
  int read(byte[] into) throws IOException;

  /** Writes bytes; returns when all are on their way. */
  void write(byte[] bytes, int length) throws IOException;

  /** Nothing more will be written: the agent sees the end of its input. */
  void finish() throws IOException;

  /**
   * What has become of an agent that does not send any more; waits a moment if it is about to end.
   *
   * @param otherwise what to say if nothing more is known
   */
  String fate(String otherwise);

  /** Ends the agent if it has not ended yet. */
  @Override
  void close();

  /** How agents are reached. */
  interface Opening {

    /**
     * Opens a line to an agent of its own.
     *
     * @param log takes lines that the agent has for the log
     * @throws IOException with a message for users
     */
    Connection open(Consumer<String> log) throws IOException;
  }
}
