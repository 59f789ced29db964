package org.kapacitor.alerting.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.kapacitor.api.alert.BulkSender;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Secrets;

/**
 * A handler's sender, opened anew before the next event when its section of kapacitor.conf has
 * changed. One thread at a time sends; others may close it meanwhile.
 */
final class ReopeningSender implements AutoCloseable {

  /** Opens the sender with the configuration as it is. */
  interface Opener {

    /**
     * Opens it.
     *
     * @throws org.kapacitor.api.alert.HandlerException if the handler cannot work with it
     */
    Opened open();
  }

  /** A sender and what must not be seen of its configuration. */
  record Opened(Sender sender, Secrets secrets) {}

  private final String kind;
  private final String failure;
  private final Opener opener;
  private final AutoCloseable listening;
  private volatile Opened opened;
  private volatile boolean outdated;
  private boolean closed;

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
    opened = opener.open();
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

  Secrets secrets() {
    return opened.secrets();
  }

  /** How long events are gathered before they are sent together. */
  Duration gathers() {
    return opened.sender() instanceof BulkSender bulk ? bulk.gathers() : Duration.ZERO;
  }

  /** Whether it can take several events at once. */
  boolean bulk() {
    return opened.sender() instanceof BulkSender;
  }

  /**
   * Sends events.
   *
   * @param events one, unless the sender is {@link #bulk}
   */
  Delivery send(List<Event> events) throws IOException {
    if (outdated) {
      reopen();
    }
    Sender sender = opened.sender();
    return sender instanceof BulkSender bulk ? bulk.sendAll(events) : sender.send(events.get(0));
  }

  /** If it fails, so does the event, and the next one tries again. */
  private synchronized void reopen() {
    if (closed) {
      return;
    }
    outdated = false;
    try {
      Opened next = opener.open();
      opened.sender().close();
      opened = next;
    } catch (RuntimeException | LinkageError e) {
      outdated = true;
      throw e;
    }
  }

  /** Does not wait for an event that is being sent: the handler ends that itself. */
  @Override
  public synchronized void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop listening", e);
    }
    closed = true;
    opened.sender().close();
  }
}
