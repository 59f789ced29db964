package org.kapacitor.influxdb.internal;

import java.util.Optional;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.influxdb.InfluxCluster;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.ResourceProvider;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.influxdb.internal.client.Client;
import org.kapacitor.influxdb.internal.config.ClientSection;
import org.kapacitor.influxdb.internal.config.ClusterSection;
import org.kapacitor.influxdb.internal.config.Clusters;
import org.kapacitor.influxql.Influxql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The clusters as a service of the core and as a resource of nodes. */
@Component(service = {InfluxDb.class, ResourceProvider.class})
public final class InfluxDbComponent implements InfluxDb, ResourceProvider<InfluxDb> {
  private final Settings settings;
  private final Client client;
  private final AutoCloseable listening;

  /** Reads the configuration; if it is wrong the server ends. */
  @Activate
  public InfluxDbComponent(
      @Reference Http http, @Reference Settings settings, @Reference Shutdown shutdown) {
    this.settings = settings;
    ClientSection limits =
        shutdown.required(() -> settings.section(ClientSection.NAME, ClientSection.class));
    client = new Client(http, this::sharedSecret, limits);
    client.configure(shutdown.required(this::clusters));
    listening = settings.listen(Clusters.SECTION, () -> client.configure(clusters()));
  }

  private Clusters clusters() {
    return Clusters.of(settings.elements(Clusters.SECTION, ClusterSection.class));
  }

  /** The one key of the section of the HTTP API that matters here. */
  record HttpSecret(
      @org.kapacitor.api.option.Doc("Secret that signs the tokens of clients.")
          @org.kapacitor.api.option.Secret
          String sharedSecret) {}

  private String sharedSecret() {
    return settings.section("http", HttpSecret.class).sharedSecret();
  }

  @Deactivate
  void deactivate() throws Exception {
    listening.close();
    client.close();
  }

  @Override
  public Class<InfluxDb> type() {
    return InfluxDb.class;
  }

  @Override
  public InfluxDb resource(NodeContext node) {
    return this;
  }

  @Override
  public InfluxCluster cluster(String name) {
    return client.cluster(name);
  }

  @Override
  public boolean available() {
    return !client.clusters().enabled().isEmpty();
  }

  @Override
  public SelectQuery select(String text) {
    return Influxql.select(text);
  }

  @Override
  public Optional<DbRp> source(String query) {
    return Influxql.source(query);
  }
}
