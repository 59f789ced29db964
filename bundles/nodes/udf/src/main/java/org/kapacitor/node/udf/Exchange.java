package org.kapacitor.node.udf;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.kapacitor.node.udf.wire.Request;
import org.kapacitor.node.udf.wire.Response;
import org.kapacitor.node.udf.wire.Response.Kind;
import org.kapacitor.node.udf.wire.WireException;
import org.kapacitor.node.udf.wire.WireWriter;

/**
 * What goes to an agent and comes from it: two threads write and read, so that whoever uses the
 * exchange never waits for both at once. Both directions are bounded.
 */
final class Exchange implements AutoCloseable {
  /** Bytes that wait to be written before there is no more room. */
  private static final int OUTGOING = 64 * 1024;

  /** Bytes that wait to be taken before reading stops. */
  private static final int INCOMING = 1024 * 1024;

  private final Connection connection;
  private final LongSupplier clock;
  private final long timeout;
  private final Runnable heard;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Response> incoming = new ArrayDeque<>();
  private WireWriter outgoing = new WireWriter();
  private WireWriter written = new WireWriter();
  private int incomingBytes;
  private boolean readerWaits;
  private boolean finished;
  private boolean ended;
  private boolean closed;
  private Optional<String> failure = Optional.empty();
  private boolean questioned;
  private long questionedAt;
  private long askedAt;
  private boolean everHeard;
  private Instant heardAt = Instant.now();

  /**
   * Starts to write and read.
   *
   * @param timeout how long the agent may be silent after a question
   * @param clock nanoseconds since some moment
   * @param heard called by another thread when something has come after there was nothing
   */
  Exchange(
      String name, Connection connection, Duration timeout, LongSupplier clock, Runnable heard) {
    this.connection = connection;
    this.clock = clock;
    this.askedAt = clock.getAsLong();
    this.timeout = timeout.toNanos();
    this.heard = heard;
    start("kapacitor-udf-to-" + name, this::write);
    start("kapacitor-udf-from-" + name, this::read);
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void write() {
    try {
      while (swap()) {
        connection.write(written.array(), written.size());
        written.truncate(0);
      }
      connection.finish();
    } catch (IOException e) {
      fail("write error: " + e.getMessage());
    }
  }

  /** Waits for something to write; false if there will be nothing more. */
  private boolean swap() {
    lock.lock();
    try {
      while (outgoing.size() == 0 && !finished && !closed) {
        changed.awaitUninterruptibly();
      }
      WireWriter full = outgoing;
      outgoing = written;
      written = full;
      changed.signalAll();
      return full.size() > 0 && !closed;
    } finally {
      lock.unlock();
    }
  }

  private void read() {
    try {
      FrameReader frames = new FrameReader(connection);
      for (Optional<byte[]> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
        add(Response.of(frame.get()));
      }
      end(Optional.empty());
    } catch (IOException | WireException e) {
      end(Optional.of("read error: " + e.getMessage()));
    }
  }

  private void add(Response response) {
    boolean first = false;
    lock.lock();
    try {
      hear();
      while (incomingBytes > INCOMING && !closed) {
        readerWaits = true;
        changed.awaitUninterruptibly();
        readerWaits = false;
        // What the agent has said meanwhile was not heard for our own sake.
        hear();
      }
      if (response.kind() != Kind.KEEPALIVE) {
        first = incoming.isEmpty();
        incoming.add(response);
        incomingBytes += response.frame().length;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    if (first) {
      heard.run();
    }
  }

  private void hear() {
    questioned = false;
    everHeard = true;
    heardAt = Instant.now();
  }

  private void end(Optional<String> why) {
    lock.lock();
    try {
      ended = true;
      failure = failure.or(() -> why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    heard.run();
  }

  private void fail(String why) {
    lock.lock();
    try {
      failure = failure.or(() -> Optional.of(why));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    heard.run();
  }

  /** Takes a request that is on its way from then on, if there is room for it. */
  boolean offer(WireWriter request) {
    lock.lock();
    try {
      if (outgoing.size() > OUTGOING) {
        return false;
      }
      outgoing.append(request.array(), request.size());
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** There will be no more requests. */
  void finish() {
    lock.lock();
    try {
      finished = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next message that has come. */
  Optional<Response> poll() {
    lock.lock();
    try {
      Optional<Response> next = Optional.ofNullable(incoming.poll());
      next.ifPresent(response -> incomingBytes -= response.frame().length);
      if (readerWaits) {
        changed.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something has changed, but no longer than the time given. */
  void await(Duration time) throws InterruptedException {
    lock.lock();
    try {
      if (incoming.isEmpty() && !ended && failure.isEmpty()) {
        changed.await(time.toNanos(), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the agent will send nothing more. */
  boolean hasEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a request cannot reach the agent any more. */
  boolean isBroken() {
    lock.lock();
    try {
      return ended || failure.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** Why nothing can be exchanged any more. */
  Optional<String> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks the agent for a sign of life, if it is time to, and says how long it has been silent since
   * the first such question that nothing followed. It is not silent while we do not listen.
   */
  Duration silence() {
    lock.lock();
    try {
      long now = clock.getAsLong();
      if (now - askedAt >= timeout / 2 && !finished) {
        askedAt = now;
        Request.keepalive(outgoing, TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
        changed.signalAll();
        if (!questioned) {
          questioned = true;
          questionedAt = now;
        }
      }
      boolean silent = questioned && !readerWaits && incoming.isEmpty();
      return silent ? Duration.ofNanos(now - questionedAt) : Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the agent has ever said anything. */
  boolean hasHeard() {
    lock.lock();
    try {
      return everHeard;
    } finally {
      lock.unlock();
    }
  }

  /** When something was heard last. */
  Instant heardAt() {
    lock.lock();
    try {
      return heardAt;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    connection.close();
  }
}
