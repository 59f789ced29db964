package org.kapacitor.engine.internal.route;

/** Messages per second over the time between two ticks. */
final class Throughput {
  private long lastTime;
  private long lastCount;
  private volatile double perSecond;

  void tick(long now, long count) {
    if (lastTime != 0 && now > lastTime) {
      perSecond = (count - lastCount) * 1e9 / (now - lastTime);
    }
    lastTime = now;
    lastCount = count;
  }

  double perSecond() {
    return perSecond;
  }
}
