package org.kapacitor.influxdb.internal.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxWrite;
import org.kapacitor.api.influxdb.InfluxWriter;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.influxql.Influxql;

/**
 * Sends what it is given, the oldest first. The first of the queue is the one that is being sent;
 * it leaves the queue when its fate is known.
 */
public final class QueuedWriter implements InfluxWriter {
  /** Bytes that may wait while the server takes what it is sent. */
  private static final long WAITING = 8L << 20;

  /** Requests that a server answers to with an error of its own are not sent for ever. */
  private static final int MAX_TRIES = 10;

  private final WriteSender sender;
  private final WriteListener listener;
  private final ScheduledExecutorService threads;
  private final long capacity;
  private final BackOff backOff;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Item> queue = new ArrayDeque<>();
  private Future<?> next;
  private boolean sending;
  private boolean away;
  private boolean closed;
  private long bytes;
  private long failures;
  private int tries;

  /**
   * A writer with an empty queue.
   *
   * @param threads that send
   * @param capacity bytes that may wait while the server cannot be reached
   */
  public QueuedWriter(
      WriteSender sender,
      WriteListener listener,
      ScheduledExecutorService threads,
      long capacity,
      BackOff backOff) {
    this.sender = sender;
    this.listener = listener;
    this.threads = threads;
    this.capacity = capacity;
    this.backOff = backOff;
  }

  /** Something to send. */
  private interface Item {
    void send() throws IOException;

    /** It was accepted. */
    default void done() {}

    /** It was not. */
    void refused(InfluxException cause);

    default int points() {
      return 0;
    }

    default int bytes() {
      return 0;
    }
  }

  private final class Points implements Item {
    private final InfluxWrite write;

    Points(InfluxWrite write) {
      this.write = write;
    }

    @Override
    public void send() throws IOException {
      sender.send(write);
    }

    @Override
    public void done() {
      listener.written(write.points());
    }

    @Override
    public void refused(InfluxException cause) {
      listener.refused(write.points(), cause);
    }

    @Override
    public int points() {
      return write.points();
    }

    @Override
    public int bytes() {
      return write.lines().length;
    }
  }

  private final class Creation implements Item {
    private final String statement;

    Creation(String statement) {
      this.statement = statement;
    }

    @Override
    public void send() throws IOException {
      sender.create(statement);
    }

    @Override
    public void refused(InfluxException cause) {
      listener.notCreated(cause);
    }
  }

  @Override
  public void createDatabase(DbRp target) {
    String policy =
        target.retentionPolicy().isEmpty()
            ? ""
            : " WITH NAME " + Influxql.identifier(target.retentionPolicy());
    add(new Creation("CREATE DATABASE " + Influxql.identifier(target.database()) + policy));
  }

  @Override
  public void write(InfluxWrite write) {
    add(new Points(write));
  }

  private void add(Item item) {
    int dropped = 0;
    lock.lock();
    try {
      while (!closed && !away && bytes > 0 && bytes + item.bytes() > WAITING) {
        changed.await();
      }
      queue.add(item);
      bytes += item.bytes();
      if (away) {
        dropped = makeRoom();
      }
      schedule(Duration.ZERO, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      dropped = item.points();
    } finally {
      lock.unlock();
    }
    if (dropped > 0) {
      listener.dropped(dropped);
    }
  }

  /** Gives up the oldest that are not being sent; returns their points. */
  private int makeRoom() {
    int dropped = 0;
    Item first = sending ? queue.poll() : null;
    while (bytes > capacity && !queue.isEmpty()) {
      Item oldest = queue.poll();
      bytes -= oldest.bytes();
      dropped += oldest.points();
    }
    if (first != null) {
      queue.addFirst(first);
    }
    return dropped;
  }

  /** Has the queue sent after a while, unless it is empty or being sent. */
  private void schedule(Duration delay, boolean instead) {
    if (closed || sending || queue.isEmpty() || next != null && !instead) {
      return;
    }
    if (next != null) {
      next.cancel(false);
    }
    try {
      next = threads.schedule(this::send, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The server is going down.
      closed = true;
    }
  }

  /** Sends one request. */
  private void send() {
    Item first = begin();
    if (first == null) {
      return;
    }
    try {
      first.send();
      over(first, true);
      first.done();
    } catch (InfluxException e) {
      over(first, true);
      first.refused(e);
    } catch (ServerBusyException e) {
      boolean last = tries + 1 >= MAX_TRIES;
      over(first, last);
      if (last) {
        first.refused(e.answer());
      } else {
        listener.postponed(e.answer());
      }
    } catch (IOException | RuntimeException e) {
      over(first, false);
      listener.postponed(new InfluxException(String.valueOf(e.getMessage()), e));
    } finally {
      goOn();
    }
  }

  private Item begin() {
    lock.lock();
    try {
      next = null;
      sending = !closed && !queue.isEmpty();
      return sending ? queue.peek() : null;
    } finally {
      lock.unlock();
    }
  }

  /** A request has ended; {@code done} if it is not to be sent again. */
  private void over(Item first, boolean done) {
    lock.lock();
    try {
      away = !done;
      tries = done ? 0 : tries + 1;
      if (done) {
        queue.poll();
        bytes -= first.bytes();
        backOff.reset();
      } else {
        failures++;
      }
    } finally {
      lock.unlock();
    }
  }

  private void goOn() {
    lock.lock();
    try {
      sending = false;
      schedule(away ? backOff.next() : Duration.ZERO, false);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean flush(Duration patience) {
    lock.lock();
    try {
      long before = failures;
      long left = patience.toNanos();
      schedule(Duration.ZERO, true);
      while (!queue.isEmpty() && !closed && failures == before && left > 0) {
        left = changed.awaitNanos(left);
      }
      return queue.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    int lost;
    lock.lock();
    try {
      closed = true;
      if (next != null) {
        next.cancel(false);
      }
      lost = queue.stream().mapToInt(Item::points).sum();
      queue.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (lost > 0) {
      listener.dropped(lost);
    }
  }
}
