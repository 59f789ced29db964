package org.kapacitor.engine.internal.route;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.internal.ingest.Block;

/** Passes points to a listener as they are written. */
final class ListenerRun implements Subscriber, AutoCloseable {
  private final Set<DbRp> sources;
  private final Set<String> measurements;
  private final Consumer<Point> listener;
  private final Router router;
  private final Mailbox mailbox;
  private final BlockQueue queue;
  private final ReentrantLock turn = new ReentrantLock();
  private final Row row = new Row();
  private volatile boolean closed;

  ListenerRun(
      Set<DbRp> sources, Set<String> measurements, Consumer<Point> listener, RunServices services) {
    this.sources = sources;
    this.measurements = measurements;
    this.listener = listener;
    this.router = services.router();
    mailbox = new Mailbox(services.settings().mailboxPoints());
    queue = new BlockQueue(mailbox, new Worker(services.pool(), new Turns()));
    router.add(sources, this);
  }

  @Override
  public String name() {
    return "listener";
  }

  @Override
  public Set<String> measurements() {
    return measurements;
  }

  @Override
  public Optional<Reservation> reserve(int points, long deadline) throws InterruptedException {
    return queue.reserve(points, deadline);
  }

  @Override
  public Optional<Reservation> reserveBeyond(int points) {
    return queue.reserveBeyond(points);
  }

  private final class Turns implements Worker.Turn {
    @Override
    public boolean hasWork() {
      return mailbox.hasBlocks();
    }

    @Override
    public void run() {
      turn.lock();
      try {
        for (Block block = mailbox.poll(); block != null; block = mailbox.poll()) {
          pass(block);
          mailbox.release(block.size());
        }
      } finally {
        turn.unlock();
      }
    }
  }

  private void pass(Block block) {
    for (int i = 0; i < block.size() && !closed; i++) {
      if (measurements.isEmpty() || measurements.contains(block.series()[i].name())) {
        listener.accept(block.view(row, i, null));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    router.remove(sources, this);
  }
}
