package org.kapacitor.alerting.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler with its queue: events are delivered in order, one at a time, by a thread that it has
 * only while there are any (alerts.md section 2.3).
 */
final class QueuedHandler implements EventHandler {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.alerting");
  private static final long LOG_INTERVAL = TimeUnit.SECONDS.toNanos(10);

  /** Events that are sent at once, at most. */
  private static final int BULK = 10_000;

  /** How long an event waits for room before it is dropped, so that bursts pass. */
  private static final long PATIENCE_MILLIS = 1000;

  private final ReopeningSender sender;
  private final Map<String, String> logContext;
  private final Executor threads;
  private final Delivered delivered;
  private final BlockingQueue<Event> queue;
  private final Optional<ScheduledFuture<?>> ticking;
  private final AtomicBoolean working = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean patient = true;
  private volatile boolean closing;
  private long failures;
  private long logged;
  private long nextLog = System.nanoTime();

  /**
   * A handler without events.
   *
   * @param logContext what a log line says about where the handler is
   */
  QueuedHandler(
      ReopeningSender sender,
      Map<String, String> logContext,
      int capacity,
      Executor threads,
      ScheduledExecutorService timer,
      Delivered delivered) {
    this.sender = sender;
    this.logContext = logContext;
    this.threads = threads;
    this.delivered = delivered;
    queue = new LinkedBlockingQueue<>(capacity);
    long interval = sender.gathers().toNanos();
    ticking =
        interval == 0
            ? Optional.empty()
            : Optional.of(
                timer.scheduleAtFixedRate(this::start, interval, interval, TimeUnit.NANOSECONDS));
  }

  @Override
  public void handle(Event event) {
    if (queue.offer(event)) {
      patient = true;
    } else if (!offerPatiently(event)) {
      delivered.dropped();
      failed(
          "failed to deliver event \"" + event.id() + "\" to handler",
          "the handler's queue is full",
          Map.of());
    }
    wake();
  }

  /** Waits once; a handler that makes no room meanwhile is not waited for again until it does. */
  private boolean offerPatiently(Event event) {
    try {
      wake();
      patient = patient && queue.offer(event, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return patient;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void wake() {
    if (ticking.isEmpty()) {
      start();
    }
  }

  private void start() {
    if (!working.get() && working.compareAndSet(false, true)) {
      threads.execute(this::work);
    }
  }

  private void work() {
    try {
      for (List<Event> events = next(); !events.isEmpty(); events = next()) {
        deliver(events);
      }
    } finally {
      working.set(false);
      if (!queue.isEmpty() && ticking.isEmpty()) {
        wake();
      } else if (closing) {
        closed.countDown();
      }
    }
  }

  private List<Event> next() {
    List<Event> events = new ArrayList<>();
    queue.drainTo(events, sender.bulk() ? BULK : 1);
    return events;
  }

  private void deliver(List<Event> events) {
    try {
      Delivery outcome = sender.send(events);
      if (outcome instanceof Delivery.Done) {
        delivered.done(events.size());
      } else if (outcome instanceof Delivery.Retry retry) {
        failed(retry.message(), retry.error(), retry.details());
      } else if (outcome instanceof Delivery.Rejected rejected) {
        failed(rejected.message(), rejected.error(), rejected.details());
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      failed("", e.getMessage() == null ? e.toString() : e.getMessage(), Map.of());
    }
  }

  /** Counts a failure; one is logged per interval, with the number of those that were not. */
  private synchronized void failed(String message, String error, Map<String, String> details) {
    delivered.failed();
    failures++;
    long now = System.nanoTime();
    if (now - nextLog < 0) {
      return;
    }
    nextLog = now + LOG_INTERVAL;
    Logfmt line =
        Logfmt.message(message.isEmpty() ? sender.failure() : message)
            .add("service", sender.kind());
    logContext.forEach(line::add);
    details.forEach((key, value) -> line.add(key, sender.secrets().hidden(value)));
    line.add("err", sender.secrets().hidden(error));
    if (failures - logged > 1) {
      line.add("suppressed", failures - logged - 1);
    }
    logged = failures;
    LOG.error(line.toString());
  }

  @Override
  public void close() {
    closing = true;
    if (ticking.isPresent()) {
      // What was gathered for an interval that does not end is discarded.
      ticking.get().cancel(false);
      queue.clear();
    }
    if (working.compareAndSet(false, true)) {
      threads.execute(this::work);
    }
    try {
      closed.await(DRAIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!queue.isEmpty()) {
      failed(
          "failed to deliver events",
          queue.size() + " events were not delivered in time",
          Map.of());
      queue.clear();
    }
    sender.close();
  }

  private static final int DRAIN_SECONDS = 10;
}
