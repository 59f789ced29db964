package org.kapacitor.front.console.internal.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Karaf's feature {@code ssh}. Karaf keeps features over restarts; a file remembers for as long
 * that this one was installed here and not by hand.
 */
final class KarafShell implements RemoteShell {
  private static final String FEATURE = "ssh";
  private static final String PID = "org.apache.karaf.shell";
  private static final String ALL_ADDRESSES = "0.0.0.0";

  /** What only could use the new bundles too must not be restarted for them. */
  private static final EnumSet<Option> OPTIONS = EnumSet.of(Option.NoAutoRefreshBundles);

  private final FeaturesService features;
  private final ConfigurationAdmin admin;
  private final Path mark;
  private volatile boolean opened;

  /**
   * The feature as it is.
   *
   * @param mark file that is there for as long as the feature is installed
   */
  KarafShell(FeaturesService features, ConfigurationAdmin admin, Path mark) {
    this.features = features;
    this.admin = admin;
    this.mark = mark;
    opened = Files.exists(mark);
  }

  @Override
  public boolean opened() {
    return opened;
  }

  @Override
  public void open(SshAddress address) throws Exception {
    configure(address);
    Feature feature =
        feature().orElseThrow(() -> new IOException("Karaf has no feature " + FEATURE));
    if (!features.isInstalled(feature)) {
      Files.write(mark, new byte[0]);
      opened = true;
      features.installFeature(feature, OPTIONS);
    }
  }

  private void configure(SshAddress address) throws IOException {
    Configuration configuration = admin.getConfiguration(PID, "?");
    Dictionary<String, Object> properties =
        Optional.ofNullable(configuration.getProperties()).orElseGet(Hashtable::new);
    properties.put("sshHost", address.host().isEmpty() ? ALL_ADDRESSES : address.host());
    properties.put("sshPort", Integer.toString(address.port()));
    configuration.updateIfDifferent(properties);
  }

  @Override
  public void close() throws Exception {
    if (!opened) {
      return;
    }
    Optional<Feature> feature = feature();
    if (feature.isPresent() && features.isRequired(feature.get())) {
      features.uninstallFeature(FEATURE, OPTIONS);
    }
    Files.deleteIfExists(mark);
    opened = false;
  }

  private Optional<Feature> feature() throws Exception {
    return Optional.ofNullable(features.getFeature(FEATURE));
  }
}
