package org.kapacitor.front.console.internal.remote;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that keeps no process alive and is there only while something is to be done. */
final class DaemonThread implements Later {
  private final ScheduledThreadPoolExecutor executor;

  DaemonThread(String name) {
    executor = new ScheduledThreadPoolExecutor(1, action -> thread(name, action));
    executor.setKeepAliveTime(1, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void after(Duration delay, Runnable action) {
    executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
  }
}
