package org.kapacitor.front.console.internal.remote;

/** The console over ssh. For one thread at a time, but {@link #opened}. */
interface RemoteShell {

  /**
   * Lets ssh listen at an address, there and nowhere else; does nothing if it does so already.
   *
   * @throws Exception if it cannot; another attempt may succeed
   */
  void open(SshAddress address) throws Exception;

  /**
   * Undoes {@link #open}; does nothing if ssh was not opened, or by somebody else.
   *
   * @throws Exception if it cannot; another attempt may succeed
   */
  void close() throws Exception;

  /** Whether there is something to close, be it from an earlier run of the server. */
  boolean opened();
}
