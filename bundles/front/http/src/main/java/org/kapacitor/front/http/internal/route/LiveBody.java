package org.kapacitor.front.http.internal.route;

/** Makes a body piece by piece. */
@FunctionalInterface
public interface LiveBody {

  /** Begins; pieces can be sent from now on, by any thread. */
  void begin(Outlet outlet);

  /** Where the pieces go. Safe for use by several threads. */
  interface Outlet {

    /**
     * Sends a piece, without waiting for the client.
     *
     * @return false if it is dropped: too much waits to be sent, or the client has gone
     */
    boolean send(byte[] piece);

    /** Calls something when the client has gone or the server stops; at once if that is so. */
    void whenEnded(Runnable action);
  }
}
