package org.kapacitor.engine.internal.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.BusyException;
import org.kapacitor.engine.internal.ingest.Block;

/**
 * Hands blocks to those who want them. A block goes to all of them or to none: room is kept in
 * every mailbox first, in one order for all writers.
 */
final class Router {
  private final Map<DbRp, List<Subscriber>> subscribers = new ConcurrentHashMap<>();

  synchronized void add(Collection<DbRp> sources, Subscriber subscriber) {
    for (DbRp source : sources) {
      List<Subscriber> more = new ArrayList<>(subscribers.getOrDefault(source, List.of()));
      more.add(subscriber);
      more.sort(Comparator.comparing(Subscriber::name));
      subscribers.put(source, List.copyOf(more));
    }
  }

  synchronized void remove(Collection<DbRp> sources, Subscriber subscriber) {
    for (DbRp source : sources) {
      subscribers.computeIfPresent(
          source,
          (key, list) -> {
            List<Subscriber> fewer = list.stream().filter(s -> s != subscriber).toList();
            return fewer.isEmpty() ? null : fewer;
          });
    }
  }

  /** Whether anybody wants what is written there. */
  boolean wanted(DbRp source) {
    return subscribers.containsKey(source);
  }

  /** How a writer waits for room. */
  interface Reserving {

    /** Keeps room with a subscriber, see {@link Subscriber#reserve}. */
    Optional<Subscriber.Reservation> reserve(Subscriber subscriber, int points, long deadline)
        throws InterruptedException;
  }

  /**
   * Hands a block over.
   *
   * @param deadline of {@link System#nanoTime}
   * @throws BusyException if there is no room somewhere at the deadline
   */
  void dispatch(DbRp source, Block block, Measurements measurements, long deadline) {
    dispatch(source, block, measurements, deadline, Subscriber::reserve);
  }

  /** As {@link #dispatch}, for a writer that waits in a way of its own. */
  void dispatch(
      DbRp source, Block block, Measurements measurements, long deadline, Reserving reserving) {
    List<Subscriber> interested =
        subscribers.getOrDefault(source, List.of()).stream()
            .filter(s -> measurements.overlap(s.measurements()))
            .toList();
    List<Subscriber.Reservation> kept = new ArrayList<>(interested.size());
    for (Subscriber subscriber : interested) {
      Optional<Subscriber.Reservation> room =
          reserve(subscriber, block.size(), deadline, reserving);
      if (room.isEmpty()) {
        kept.forEach(Subscriber.Reservation::giveUp);
        throw new BusyException(subscriber.name());
      }
      kept.add(room.get());
    }
    kept.forEach(reservation -> reservation.accept(block));
  }

  private static Optional<Subscriber.Reservation> reserve(
      Subscriber subscriber, int points, long deadline, Reserving reserving) {
    try {
      return reserving.reserve(subscriber, points, deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
