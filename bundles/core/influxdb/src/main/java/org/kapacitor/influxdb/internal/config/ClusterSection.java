package org.kapacitor.influxdb.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kapacitor.api.http.Tls;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.OneOf;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Secret;
import org.kapacitor.api.option.Section;

/** Section {@code [[influxdb]]} of kapacitor.conf: one cluster (config.md A4.9). */
@Section(value = "influxdb", list = true)
public record ClusterSection(
    @Doc("Whether the cluster is used.") @Default("true") boolean enabled,
    @Doc("Name of the cluster, unique.") @Default("default") String name,
    @Doc("Whether this is the cluster for those that do not name one.") @Key("default")
        boolean isDefault,
    @Doc("Addresses of the servers; they take requests in turn.") @Default("http://localhost:8086")
        List<String> urls,
    @Doc("User; empty for none.") String username,
    @Doc("Password of the user.") @Secret String password,
    @Doc("Token, instead of user and password.") @Secret String token,
    @Doc("Sign tokens for the user with the secret of [http], instead of a password.")
        boolean httpSharedSecret,
    @Doc("File with the certificates of trusted authorities, PEM; empty for the platform's.")
        String sslCa,
    @Doc("File with the client's certificate, PEM.") String sslCert,
    @Doc("File with the key of the client's certificate, PEM.") String sslKey,
    @Doc("Accept every certificate of a server.") boolean insecureSkipVerify,
    @Doc("How long a request may take; zero for no limit.") @Default("0s") Duration timeout,
    @Doc("Do not have data written to InfluxDB sent here.") boolean disableSubscriptions,
    @Doc("How InfluxDB sends data here.") @Default("http") @OneOf({"http", "https", "udp"})
        String subscriptionProtocol,
    @Doc("Whether servers of a cluster share subscriptions or each has its own.")
        @Default("cluster")
        @OneOf({"cluster", "server"})
        String subscriptionMode,
    @Doc("Retention policies to subscribe to by database; none for all.")
        Map<String, List<String>> subscriptions,
    @Doc("Retention policies not to subscribe to by database.") @Default("_kapacitor=autogen")
        Map<String, List<String>> excludedSubscriptions,
    @Doc("Name under which InfluxDB finds this host; empty for the hostname above.")
        String kapacitorHostname,
    @Doc("Port to which InfluxDB sends data; zero for that of [http].") @Range(min = 0, max = 65535)
        int httpPort,
    @Doc("Address to listen on for subscriptions over UDP.") String udpBind,
    @Doc("Accepted and not used, as by the original.") @Default("1000") @Range(min = 1)
        int udpBuffer,
    @Doc("Buffer of the system for a listener, bytes; zero for the system's default.")
        @Range(min = 0)
        int udpReadBuffer,
    @Doc("How long to wait for the cluster when the server starts.") @Default("5m")
        Duration startupTimeout,
    @Doc("How often subscriptions are looked after.") @Default("1m")
        Duration subscriptionsSyncInterval,
    @Doc("Path below which InfluxDB sends data.") String subscriptionPath,
    @Doc("How points are compressed that are written.") @Default("gzip") @OneOf({"gzip", "none"})
        String compression) {
  private static final Pattern NAME = Pattern.compile("[-._\\p{L}0-9]+");
  private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration SYNC_INTERVAL = Duration.ofMinutes(1);

  public ClusterSection {
    startupTimeout = startupTimeout.isZero() ? STARTUP_TIMEOUT : startupTimeout;
    subscriptionsSyncInterval =
        subscriptionsSyncInterval.isZero() ? SYNC_INTERVAL : subscriptionsSyncInterval;
    if (name.isEmpty()) {
      throw new OptionException("influxdb cluster must be given a name");
    }
    if (!NAME.matcher(name).matches()) {
      throw new OptionException(
          "influxdb cluster name must contain only numbers, letters or '.', '-', and '_'"
              + " characters");
    }
    if (urls.isEmpty()) {
      throw new OptionException("must specify at least one InfluxDB URL");
    }
    urls.forEach(ClusterSection::check);
    if (sslCert.isEmpty() != sslKey.isEmpty()) {
      throw new OptionException(
          "Must provide both key and cert files: only %s file provided."
              .formatted(sslKey.isEmpty() ? "cert" : "key"));
    }
  }

  private static void check(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      int end = url.indexOf("://");
      throw new OptionException(
          "invalid URLs: Unsupported protocol scheme: %s, your address must start with http:// or"
                  .formatted(end < 0 ? "" : url.substring(0, end))
              + " https://");
    }
  }

  /** How the servers are spoken to over https. */
  public Tls tls() {
    return new Tls(sslCa, sslCert, sslKey, insecureSkipVerify);
  }
}
