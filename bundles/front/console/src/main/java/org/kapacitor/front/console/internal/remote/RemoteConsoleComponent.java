package org.kapacitor.front.console.internal.remote;

import java.nio.file.Path;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Settings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Opens the console over ssh for as long as the bundle is there. */
@Component(
    service = {},
    immediate = true)
public final class RemoteConsoleComponent {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.console");

  private final Bundle bundle;
  private final Bundle framework;
  private final RemoteConsole console;

  /**
   * Opens the console if it is to be.
   *
   * @param booted there once Karaf has installed what belongs to the distribution
   */
  @Activate
  public RemoteConsoleComponent(
      BundleContext context,
      @Reference Settings settings,
      @Reference FeaturesService features,
      @Reference ConfigurationAdmin admin,
      @Reference BootFinished booted) {
    bundle = context.getBundle();
    framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
    RemoteConsole.Host host =
        new RemoteConsole.Host(
            Runtime.version().feature(),
            this::started,
            new Logins(Path.of(System.getProperty("karaf.etc", "etc"))),
            new DaemonThread("kapacitor-console"),
            RemoteConsoleComponent::log);
    Path mark = context.getDataFile("ssh").toPath();
    console = new RemoteConsole(settings, new KarafShell(features, admin, mark), host);
    console.open();
  }

  private static void log(Level level, Logfmt record) {
    LOG.atLevel(level).log(record.toString());
  }

  /** Whether the framework has got past the bundle. */
  private boolean started() {
    return framework.adapt(FrameworkStartLevel.class).getStartLevel()
        > bundle.adapt(BundleStartLevel.class).getStartLevel();
  }

  @Deactivate
  void deactivate() {
    if (framework.getState() == Bundle.STOPPING) {
      console.stop();
    } else {
      console.goAway(() -> (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0);
    }
  }
}
