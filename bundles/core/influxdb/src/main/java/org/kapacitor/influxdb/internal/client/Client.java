package org.kapacitor.influxdb.internal.client;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.influxdb.InfluxCluster;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxQuery;
import org.kapacitor.api.influxdb.InfluxWriter;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.influxdb.internal.config.ClientSection;
import org.kapacitor.influxdb.internal.config.ClusterSection;
import org.kapacitor.influxdb.internal.config.Clusters;
import org.kapacitor.influxdb.internal.write.BackOff;
import org.kapacitor.influxdb.internal.write.QueuedWriter;
import org.kapacitor.influxdb.internal.write.WriteSender;

/** Speaks to the clusters that are configured. Safe for use by several threads. */
public final class Client implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int WRITE_THREADS = 16;

  private final Http http;
  private final Supplier<String> secret;
  private final ClientSection limits;
  private final ScheduledThreadPoolExecutor queries;
  private final ScheduledThreadPoolExecutor writes;
  private final Map<String, Servers> servers = new ConcurrentHashMap<>();
  private volatile Clusters clusters = new Clusters(List.of(), "");

  /**
   * A client without clusters.
   *
   * @param secret signs tokens
   */
  public Client(Http http, Supplier<String> secret, ClientSection limits) {
    this.http = http;
    this.secret = secret;
    this.limits = limits;
    queries = pool("kapacitor-influxdb-query", limits.concurrentQueries());
    writes = pool("kapacitor-influxdb-write", WRITE_THREADS);
  }

  private static ScheduledThreadPoolExecutor pool(String name, int size) {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(size, threads);
    pool.setKeepAliveTime(10, TimeUnit.SECONDS);
    pool.allowCoreThreadTimeOut(true);
    pool.setRemoveOnCancelPolicy(true);
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return pool;
  }

  /** Uses other clusters from now on. */
  public synchronized void configure(Clusters next) {
    Clusters before = clusters;
    clusters = next;
    servers
        .keySet()
        .removeIf(name -> !next.find(name).equals(before.find(name)) || next.find(name).isEmpty());
  }

  /** The clusters that are configured. */
  public Clusters clusters() {
    return clusters;
  }

  /**
   * A cluster by its name.
   *
   * @param name empty for the default
   */
  public InfluxCluster cluster(String name) {
    Clusters now = clusters;
    String real = name.isEmpty() ? now.defaultName() : name;
    if (now.find(real).isEmpty()) {
      throw new NodeException("no such InfluxDB config " + real);
    }
    return new Cluster(name);
  }

  /** The servers of a cluster. */
  public Servers servers(String name) {
    ClusterSection section = section(name);
    return servers.computeIfAbsent(
        section.name(),
        any -> new Servers(http, section, Authorization.of(section, secret, Clock.systemUTC())));
  }

  private ClusterSection section(String name) {
    Clusters now = clusters;
    String real = name.isEmpty() ? now.defaultName() : name;
    Optional<ClusterSection> section = now.find(real);
    return section.orElseThrow(() -> new InfluxException("no such InfluxDB config " + real));
  }

  private final class Cluster implements InfluxCluster {
    private final String name;

    Cluster(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return section(name).name();
    }

    @Override
    public AutoCloseable query(InfluxQuery query, QueryListener listener) {
      long jitter = limits.queryJitter().toNanos();
      long delay = jitter <= 0 ? 0 : ThreadLocalRandom.current().nextLong(jitter);
      Runnable call = new QueryCall(query, listener, () -> servers(name), limits.queryRetries());
      try {
        Future<?> sent = queries.schedule(call, delay, TimeUnit.NANOSECONDS);
        return () -> sent.cancel(true);
      } catch (RejectedExecutionException e) {
        // The server is going down, and with it whoever asks.
        return () -> {};
      }
    }

    @Override
    public InfluxWriter writer(WriteListener listener) {
      WriteSender sender =
          new WriteSender(() -> servers(name), () -> section(name).compression().equals("gzip"));
      return new QueuedWriter(
          sender, listener, writes, limits.writeBuffer(), new BackOff(LONGEST_WAIT, new Random()));
    }
  }

  @Override
  public void close() {
    queries.shutdownNow();
    writes.shutdownNow();
  }
}
