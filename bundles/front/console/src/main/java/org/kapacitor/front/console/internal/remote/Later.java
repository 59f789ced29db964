package org.kapacitor.front.console.internal.remote;

import java.time.Duration;

/** Runs actions after a while, one at a time, on a thread of its own. */
@FunctionalInterface
interface Later {
  void after(Duration delay, Runnable action);
}
