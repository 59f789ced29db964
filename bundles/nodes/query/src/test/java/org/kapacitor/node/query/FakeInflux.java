package org.kapacitor.node.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.InfluxCluster;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxQuery;
import org.kapacitor.api.influxdb.InfluxWriter;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.influxql.Influxql;

/** Clusters called {@code main} and {@code other}, which answer when and as they are told. */
final class FakeInflux implements InfluxDb {
  private record Open(InfluxQuery query, QueryListener listener) {}

  private final List<String> asked = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private Consumer<FakeInflux> atOnce = any -> {};
  private int ended;
  boolean available = true;

  /** What happens as soon as a query comes. */
  FakeInflux answering(Consumer<FakeInflux> how) {
    atOnce = how;
    return this;
  }

  /** The queries that came, each behind the name of the cluster. */
  List<String> asked() {
    return asked;
  }

  int ended() {
    return ended;
  }

  /** The oldest open query gets a series: measurement and tags, and rows of a field and a time. */
  FakeInflux series(String key, String... rows) {
    QueryListener to = open.get(0).listener();
    String[] parts = key.split(",");
    String[] pairs = new String[2 * (parts.length - 1)];
    for (int i = 1; i < parts.length; i++) {
      pairs[2 * i - 2] = parts[i].split("=")[0];
      pairs[2 * i - 1] = parts[i].split("=")[1];
    }
    Tags tags = Tags.of(pairs);
    Rows content = new Rows();
    for (String row : rows) {
      String[] words = row.split("[= ]");
      Row made = new Row();
      made.empty(to.series(parts[0], tags), null, seconds(words[2]), to.layout());
      content.add(made.set(new Field(words[0]), Double.parseDouble(words[1])));
    }
    try {
      to.take(new QueriedSeries(parts[0], tags, content));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private static long seconds(String text) {
    return Long.parseLong(text) * 1_000_000_000L;
  }

  void end() {
    open.remove(0).listener().end();
  }

  void fail(String reason) {
    open.remove(0).listener().failed(new InfluxException(reason));
  }

  void skip(String reason) {
    open.get(0).listener().skipped(new InfluxException(reason));
  }

  @Override
  public InfluxCluster cluster(String name) {
    if (!List.of("", "main", "other").contains(name)) {
      throw new NodeException("no such InfluxDB config " + name);
    }
    String real = name.isEmpty() ? "main" : name;
    return new InfluxCluster() {
      @Override
      public String name() {
        return real;
      }

      @Override
      public AutoCloseable query(InfluxQuery query, QueryListener listener) {
        asked.add(real + ": " + query);
        open.add(new Open(query, listener));
        atOnce.accept(FakeInflux.this);
        return () -> ended++;
      }

      @Override
      public InfluxWriter writer(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public boolean available() {
    return available;
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
