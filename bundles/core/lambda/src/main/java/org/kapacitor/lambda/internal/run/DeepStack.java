package org.kapacitor.lambda.internal.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs recursive work on expressions. A chain of a thousand operators is a tree a thousand levels
 * deep; work on it gets a stack of its own that is large enough.
 */
final class DeepStack {
  private static final int SHALLOW = 200;
  private static final long BYTES_PER_LEVEL = 8192;

  private DeepStack() {}

  /** Does the work for an expression of some depth. */
  static <T> T call(int depth, Supplier<T> work) {
    if (depth < SHALLOW) {
      return work.get();
    }
    FutureTask<T> task = new FutureTask<>(work::get);
    new Thread(null, task, "lambda-compiler", depth * BYTES_PER_LEVEL).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
