package org.kapacitor.config.internal.live;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;

/** Gives the {@code [logging]} section to Pax Logging, by Configuration Admin. */
public final class LogUpdate implements Consumer<LoggingSection> {
  private static final long LIMIT_SECONDS = 2;

  private final BundleContext context;
  private final ConfigurationAdmin admin;

  /** An update through an admin service. */
  public LogUpdate(BundleContext context, ConfigurationAdmin admin) {
    this.context = context;
    this.admin = admin;
  }

  /**
   * Applies a section; records that are logged afterwards go where it says.
   *
   * @throws ConfigException if the configuration cannot be changed
   */
  @Override
  public void accept(LoggingSection section) {
    try {
      admin
          .getConfiguration(PaxLogging.PID, "?")
          .updateIfDifferent(new Hashtable<>(PaxLogging.properties(section)));
    } catch (IOException e) {
      throw new ConfigException("failed to open diagnostic service: " + e.getMessage());
    }
    awaitUpdates();
  }

  /** Updates are made one after the other, so one that is asked for now comes after the log's. */
  private void awaitUpdates() {
    CountDownLatch updated = new CountDownLatch(1);
    ManagedService last = properties -> updated.countDown();
    ServiceRegistration<ManagedService> registration =
        context.registerService(
            ManagedService.class,
            last,
            FrameworkUtil.asDictionary(Map.of("service.pid", "org.kapacitor.config.updated")));
    try {
      updated.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      registration.unregister();
    }
  }
}
