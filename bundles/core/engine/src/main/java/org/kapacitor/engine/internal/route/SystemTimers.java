package org.kapacitor.engine.internal.route;

import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kapacitor.api.text.Times;
import org.kapacitor.engine.TimerService;

/** The machine's clock. */
final class SystemTimers implements TimerService {
  private final ScheduledExecutorService executor;
  private final Clock clock = Clock.systemUTC();

  SystemTimers(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  @Override
  public long now() {
    return Times.nanos(clock.instant());
  }

  @Override
  public Runnable schedule(long time, Runnable action) {
    Future<?> scheduled =
        executor.schedule(action, Math.max(0, time - now()), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }
}
