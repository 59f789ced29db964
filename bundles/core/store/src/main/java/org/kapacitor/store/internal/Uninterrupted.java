package org.kapacitor.store.internal;

import java.util.function.Supplier;

/** Keeps an interrupt away from files, which it would close. */
final class Uninterrupted {
  private Uninterrupted() {}

  /** The result of an action; an interrupt that was pending is pending again afterwards. */
  static <T> T get(Supplier<T> action) {
    boolean interrupted = Thread.interrupted();
    try {
      return action.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
