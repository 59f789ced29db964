package org.kapacitor.engine;

import java.time.Duration;

/**
 * Limits of the engine.
 *
 * @param workers threads that run tasks
 * @param mailboxPoints points that may wait for one task
 * @param writeWait how long a write waits for a task that is behind
 */
public record EngineSettings(int workers, int mailboxPoints, Duration writeWait) {

  /** One worker per processor, 200,000 points, ten seconds. */
  public static EngineSettings defaults() {
    return new EngineSettings(
        Runtime.getRuntime().availableProcessors(), 200_000, Duration.ofSeconds(10));
  }
}
