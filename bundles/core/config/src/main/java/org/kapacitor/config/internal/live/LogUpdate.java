package org.kapacitor.config.internal.live;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Gives the {@code [logging]} section to Pax Logging, by Configuration Admin, and takes records
 * from the OSGi log, which has what Pax Logging has.
 */
public final class LogUpdate implements LogTarget {
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
  public void apply(LoggingSection section, boolean all) {
    try {
      admin
          .getConfiguration(PaxLogging.PID, "?")
          .updateIfDifferent(new Hashtable<>(PaxLogging.properties(section, all)));
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

  @Override
  public AutoCloseable tap(Consumer<LogRecord> records) {
    LogListener listener = entry -> LogEntries.record(entry).ifPresent(records);
    ServiceTracker<LogReaderService, LogReaderService> readers =
        new ServiceTracker<>(context, LogReaderService.class, null) {
          @Override
          public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
            LogReaderService reader = context.getService(reference);
            reader.addLogListener(listener);
            return reader;
          }

          @Override
          public void removedService(
              ServiceReference<LogReaderService> reference, LogReaderService reader) {
            reader.removeLogListener(listener);
            context.ungetService(reference);
          }
        };
    readers.open();
    return readers::close;
  }
}
