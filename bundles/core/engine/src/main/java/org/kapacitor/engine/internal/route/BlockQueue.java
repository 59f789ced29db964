package org.kapacitor.engine.internal.route;

import java.util.Optional;
import org.kapacitor.engine.internal.ingest.Block;

/** Reservations in a mailbox, with a worker to wake when a block comes. */
record BlockQueue(Mailbox mailbox, Worker worker) {

  Optional<Subscriber.Reservation> reserve(int points, long deadline) throws InterruptedException {
    return mailbox.reserve(points, deadline) ? Optional.of(new Kept(points)) : Optional.empty();
  }

  Optional<Subscriber.Reservation> reserveBeyond(int points) {
    return mailbox.reserveBeyond(points) ? Optional.of(new Kept(points)) : Optional.empty();
  }

  private final class Kept implements Subscriber.Reservation {
    private final int points;

    Kept(int points) {
      this.points = points;
    }

    @Override
    public void accept(Block block) {
      mailbox.put(block);
      worker.wake();
    }

    @Override
    public void giveUp() {
      mailbox.release(points);
    }
  }
}
