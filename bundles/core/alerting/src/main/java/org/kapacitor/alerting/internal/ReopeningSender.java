package org.kapacitor.alerting.internal;

import java.io.IOException;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Sender;

/**
 * A handler's sender, opened anew before the next event when its section of kapacitor.conf has
 * changed. Used by one thread at a time but for {@link #outdate}.
 */
final class ReopeningSender implements AutoCloseable {

  /** Opens the sender with the configuration as it is. */
  interface Opener {

    /**
     * Opens it.
     *
     * @throws org.kapacitor.api.alert.HandlerException if the handler cannot work with it
     */
    Sender open();
  }

  private final String kind;
  private final String failure;
  private final Opener opener;
  private final AutoCloseable listening;
  private Sender sender;
  private volatile boolean outdated;

  /**
   * Opens a sender.
   *
   * @param failure log message when a delivery fails
   * @param listens starts to listen to changes of the section
   */
  ReopeningSender(String kind, String failure, Opener opener, Listens listens) {
    this.kind = kind;
    this.failure = failure;
    this.opener = opener;
    sender = opener.open();
    listening = listens.listen(this::outdate);
  }

  /** Starts to listen to something; the result ends it. */
  interface Listens {
    AutoCloseable listen(Runnable changed);
  }

  private void outdate() {
    outdated = true;
  }

  String kind() {
    return kind;
  }

  String failure() {
    return failure;
  }

  synchronized Delivery send(Event event) throws IOException {
    if (outdated) {
      outdated = false;
      Sender next = opener.open();
      sender.close();
      sender = next;
    }
    return sender.send(event);
  }

  @Override
  public synchronized void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop listening", e);
    }
    sender.close();
  }
}
