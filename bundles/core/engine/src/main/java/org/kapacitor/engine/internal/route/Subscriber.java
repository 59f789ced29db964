package org.kapacitor.engine.internal.route;

import java.util.Optional;
import java.util.Set;
import org.kapacitor.engine.internal.ingest.Block;

/** Who gets the blocks of some databases: a task or a listener. */
interface Subscriber {

  /** Shown when it is behind. */
  String name();

  /** Measurements it wants; empty for all. */
  Set<String> measurements();

  /**
   * Keeps room for a block.
   *
   * @param deadline of {@link System#nanoTime}
   * @return empty if there is no room at the deadline
   */
  Optional<Reservation> reserve(int points, long deadline) throws InterruptedException;

  /**
   * Keeps room for a block where waiting would be in vain, beyond what {@link #reserve} allows but
   * not without end.
   */
  Optional<Reservation> reserveBeyond(int points);

  /** Room that is kept: used once, or given up. */
  interface Reservation {

    /** Takes the block. */
    void accept(Block block);

    /** There will be no block. */
    void giveUp();
  }
}
