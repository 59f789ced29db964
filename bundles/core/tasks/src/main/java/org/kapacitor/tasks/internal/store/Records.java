package org.kapacitor.tasks.internal.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.store.Shelf;

/**
 * Records by id, in memory and in the store. Safe for use by several threads.
 *
 * @param <T> the records
 */
public final class Records<T> {
  private final Map<String, T> records = new ConcurrentHashMap<>();
  private final Shelf<T> shelf;
  private final Function<T, String> id;
  private final Comparator<T> newestFirst;

  /** The records that are in the store. */
  public Records(Shelf<T> shelf, Function<T, String> id, Function<T, Instant> date) {
    this.shelf = shelf;
    this.id = id;
    // Dates count in whole seconds (http-api.md section 1.4).
    newestFirst =
        Comparator.comparing(date.andThen(d -> d.truncatedTo(ChronoUnit.SECONDS)))
            .thenComparing(id, Utf8Order::compare)
            .reversed();
    records.putAll(shelf.readAll());
  }

  /** The record of an id. */
  public Optional<T> find(String wanted) {
    return Optional.ofNullable(records.get(wanted));
  }

  /** All records, by date and then by id, descending. */
  public List<T> all() {
    return records.values().stream().sorted(newestFirst).toList();
  }

  /** Adds a record unless its id is taken. */
  public synchronized boolean add(T record) {
    if (records.containsKey(id.apply(record))) {
      return false;
    }
    put(record);
    return true;
  }

  /** Adds or replaces a record. */
  public synchronized void put(T record) {
    records.put(id.apply(record), record);
    shelf.put(id.apply(record), record);
  }

  /** Replaces a record if it is still there. */
  public synchronized void update(String wanted, UnaryOperator<T> change) {
    find(wanted)
        .ifPresent(
            record -> {
              T changed = change.apply(record);
              if (!changed.equals(record)) {
                put(changed);
              }
            });
  }

  /** Replaces a record by one of another id, unless that is taken. */
  public synchronized boolean move(String from, T record) {
    String to = id.apply(record);
    if (records.putIfAbsent(to, record) != null) {
      return false;
    }
    records.remove(from);
    shelf.move(from, to, record);
    return true;
  }

  /** Removes a record; returns whether it was there. */
  public synchronized boolean remove(String wanted) {
    if (records.remove(wanted) == null) {
      return false;
    }
    shelf.remove(wanted);
    return true;
  }
}
