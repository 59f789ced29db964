package org.kapacitor.config.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kapacitor.config.EarlySettings;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.Logging;
import org.kapacitor.config.Shutdown;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.live.Inputs;
import org.kapacitor.config.internal.live.LiveSettings;
import org.kapacitor.config.internal.live.LogTarget;
import org.kapacitor.config.internal.live.LogUpdate;
import org.kapacitor.config.internal.live.ServerConfiguration;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the configuration when the server starts. The services are registered only once that has
 * succeeded: whoever needs them does not start before.
 */
@Component(
    service = {},
    immediate = true)
@Capability(
    namespace = "osgi.service",
    uses = EarlySettings.class,
    attribute =
        "objectClass:List<String>=\"org.kapacitor.config.EarlySettings,"
            + "org.kapacitor.config.Logging\"")
public final class ConfigComponent {
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

  /** Reads the configuration that the process was started with. */
  @Activate
  public ConfigComponent(
      BundleContext context,
      @Reference Shutdown shutdown,
      @Reference Optional<ConfigurationAdmin> admin) {
    LogTarget log =
        admin.<LogTarget>map(service -> new LogUpdate(context, service)).orElse(new NoLog());
    try {
      ServerConfiguration configuration = ServerConfiguration.open(inputsOfProcess(), admin, log);
      LiveSettings settings = configuration.settings();
      registrations.add(context.registerService(EarlySettings.class, settings, null));
      registrations.add(context.registerService(Logging.class, configuration.logging(), null));
    } catch (ConfigException e) {
      shutdown.fatal(e.getMessage());
    } catch (RuntimeException unforeseen) {
      // A server without configuration must not hang either.
      shutdown.fatal("create server: " + unforeseen);
    }
  }

  private static Inputs inputsOfProcess() {
    return new Inputs(
        System.getProperty("kapacitor.config", ""),
        System.getenv(),
        System.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, ""))),
        Path.of(System.getProperty("user.home")),
        System.err);
  }

  @Deactivate
  void deactivate() {
    registrations.forEach(ServiceRegistration::unregister);
  }

  /** Where nothing can be said about the log. */
  private static final class NoLog implements LogTarget {
    @Override
    public void apply(LoggingSection section, boolean all) {}

    @Override
    public AutoCloseable tap(Consumer<LogRecord> records) {
      return () -> {};
    }
  }
}
