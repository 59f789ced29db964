package org.kapacitor.config.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Shutdown;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the framework and ends the process, also when stopping hangs. */
@Component(service = Shutdown.class)
public final class FrameworkShutdown implements Shutdown {
  private static final Logger LOG = LoggerFactory.getLogger(FrameworkShutdown.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int EXIT_CODE = 1;

  private final Stop framework;
  private final Duration limit;
  private final PrintStream errors;
  private final String pidFile;
  private final AtomicBoolean called = new AtomicBoolean();

  /** How to stop an orderly running server. */
  @FunctionalInterface
  interface Stop {
    void stop() throws Exception;
  }

  /** Stops the framework that the component runs in. */
  @Activate
  public FrameworkShutdown(BundleContext context) {
    this(
        () -> stop(context.getBundle(0).adapt(Framework.class)),
        LIMIT,
        System.err,
        System.getProperty("kapacitor.pidfile", ""));
  }

  FrameworkShutdown(Stop framework, Duration limit, PrintStream errors, String pidFile) {
    this.pidFile = pidFile;
    this.framework = framework;
    this.limit = limit;
    this.errors = errors;
  }

  private static void stop(Framework framework) throws Exception {
    framework.stop();
    framework.waitForStop(LIMIT.toMillis());
  }

  /** An orderly end removes the file that the launcher wrote; one after an error leaves it. */
  @Deactivate
  void deactivate() {
    if (pidFile.isEmpty() || called.get()) {
      return;
    }
    try {
      Files.deleteIfExists(Path.of(pidFile));
    } catch (IOException | InvalidPathException e) {
      LOG.warn(
          "{}",
          Logfmt.message("cannot remove the pid file")
              .add("service", "run")
              .add("path", pidFile)
              .add("err", e.getMessage()));
    }
  }

  @Override
  public void fatal(String text) {
    if (!called.compareAndSet(false, true)) {
      return;
    }
    errors.println("run: " + text);
    errors.flush();
    LOG.error("{}", Logfmt.message("encountered error").add("service", "run").add("err", text));
    // The launcher calls System.exit(0) when the framework is down; this gives it our exit code.
    Runtime.getRuntime().addShutdownHook(new Thread(FrameworkShutdown::halt, "kapacitor-halt"));
    CountDownLatch stopped = new CountDownLatch(1);
    daemon("kapacitor-stop", () -> stopFramework(stopped));
    daemon("kapacitor-exit", () -> exitAfter(stopped));
  }

  private static void daemon(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void stopFramework(CountDownLatch stopped) {
    try {
      framework.stop();
    } catch (Exception e) {
      LOG.warn(
          "{}",
          Logfmt.message("cannot stop the framework")
              .add("service", "run")
              .add("err", e.getMessage()));
    } finally {
      stopped.countDown();
    }
  }

  private void exitAfter(CountDownLatch stopped) {
    try {
      stopped.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    halt();
  }

  private static void halt() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
