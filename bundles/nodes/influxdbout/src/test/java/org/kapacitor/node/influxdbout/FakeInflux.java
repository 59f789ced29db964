package org.kapacitor.node.influxdbout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.influxdb.InfluxCluster;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxQuery;
import org.kapacitor.api.influxdb.InfluxWrite;
import org.kapacitor.api.influxdb.InfluxWriter;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.plan.DbRp;

/** A cluster called {@code main} that writes down what is written, and does with it as told. */
final class FakeInflux implements InfluxDb {
  final List<String> written = new ArrayList<>();
  String refuse = "";
  boolean away;
  boolean available = true;

  @Override
  public InfluxCluster cluster(String name) {
    if (!name.isEmpty() && !name.equals("main")) {
      throw new NodeException("no such InfluxDB config " + name);
    }
    return new InfluxCluster() {
      @Override
      public String name() {
        return "main";
      }

      @Override
      public AutoCloseable query(InfluxQuery query, QueryListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public InfluxWriter writer(WriteListener listener) {
        return new Writer(listener);
      }
    };
  }

  private final class Writer implements InfluxWriter {
    private final WriteListener listener;
    private int waiting;

    Writer(WriteListener listener) {
      this.listener = listener;
    }

    @Override
    public void createDatabase(DbRp target) {
      written.add("create " + target);
      if (!refuse.isEmpty()) {
        listener.notCreated(new InfluxException(refuse));
      }
    }

    @Override
    public void write(InfluxWrite write) {
      written.add(
          "%s %s %s %s%n%s"
              .formatted(
                  new DbRp(write.database(), write.retentionPolicy()),
                  write.precision(),
                  write.consistency(),
                  write.points(),
                  new String(write.lines(), StandardCharsets.UTF_8)));
      if (away) {
        waiting += write.points();
        listener.postponed(new InfluxException("Connection refused"));
      } else if (refuse.isEmpty()) {
        listener.written(write.points());
      } else {
        listener.refused(write.points(), new InfluxException(refuse));
      }
    }

    @Override
    public boolean flush(Duration patience) {
      return waiting == 0;
    }

    @Override
    public void close() {
      if (waiting > 0) {
        listener.dropped(waiting);
      }
    }
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public SelectQuery select(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<DbRp> source(String query) {
    throw new UnsupportedOperationException();
  }
}
