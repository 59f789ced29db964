package org.kapacitor.engine.internal.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Brings actions to the thread that uses a pipeline without a thread of its own: at once if that
 * thread asks for it, else when it next enters.
 */
public final class HandOver implements Consumer<Runnable> {
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private volatile Thread user = Thread.currentThread();

  @Override
  public void accept(Runnable action) {
    if (Thread.currentThread() == user) {
      action.run();
    } else {
      waiting.add(action);
    }
  }

  /** The calling thread uses the pipeline from now on: runs what others have left. */
  public void enter() {
    user = Thread.currentThread();
    for (Runnable action = waiting.poll(); action != null; action = waiting.poll()) {
      action.run();
    }
  }
}
