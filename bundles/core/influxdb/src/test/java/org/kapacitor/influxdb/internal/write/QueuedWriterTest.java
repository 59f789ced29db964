package org.kapacitor.influxdb.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxWrite;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.influxdb.internal.client.Authorization;
import org.kapacitor.influxdb.internal.client.Sections;
import org.kapacitor.influxdb.internal.client.Servers;

/** Writes (nodes.md section 9.3). */
final class QueuedWriterTest implements WriteListener {
  private static final Duration LONG = Duration.ofSeconds(20);

  /** Runs at once what is due at once; the tries that are due later come with the next flush. */
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
          return super.schedule(task, delay, delay == 0 ? unit : TimeUnit.DAYS);
        }
      };

  private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
  private final Queue<HttpAnswer> answers = new ConcurrentLinkedQueue<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private boolean gzip;

  private final QueuedWriter writer =
      new QueuedWriter(
          new WriteSender(
              () ->
                  new Servers(
                      this::answer,
                      Sections.of("http://u:p@one:8086/base"),
                      Authorization.of(Sections.of("http://one"), () -> "", null)),
              () -> gzip),
          this,
          threads,
          30,
          new BackOff(Duration.ofHours(1), RandomGenerator.getDefault()));

  private HttpAnswer answer(HttpRequest request) throws IOException {
    requests.add(request);
    if (away) {
      throw new IOException("POST http://one:8086: Connection refused");
    }
    HttpAnswer answer = answers.poll();
    return answer == null ? new HttpAnswer(204, new byte[0]) : answer;
  }

  @Override
  public void written(int points) {
    told.add("written " + points);
  }

  @Override
  public void refused(int points, InfluxException cause) {
    told.add("refused " + points + ": " + cause.getMessage());
  }

  @Override
  public void postponed(InfluxException cause) {
    told.add("postponed: " + cause.getMessage());
  }

  @Override
  public void notCreated(InfluxException cause) {
    told.add("not created: " + cause.getMessage());
  }

  @Override
  public void dropped(int points) {
    told.add("dropped " + points);
  }

  @AfterEach
  void stop() {
    writer.close();
    threads.shutdownNow();
  }

  private static InfluxWrite lines(String lines) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return new InfluxWrite("my db", "", "ns", "one", bytes, lines.split("\n").length);
  }

  private List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    requests.forEach(request -> bodies.add(new String(request.body(), StandardCharsets.UTF_8)));
    return bodies;
  }

  @Test
  void sendsRequestsInOrder() {
    writer.write(lines("m v=1"));
    writer.write(lines("m v=2\nm v=3"));
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told).containsExactly("written 1", "written 2");
    assertThat(bodies()).containsExactly("m v=1", "m v=2\nm v=3");
    HttpRequest request = requests.get(0);
    assertThat(request.url())
        .isEqualTo("http://one:8086/write?consistency=one&db=my+db&precision=ns&rp=");
    assertThat(request.headers())
        .containsEntry("User-Agent", "KapacitorInfluxDBClient")
        .containsEntry("Content-Type", "application/octet-stream")
        .doesNotContainKey("Content-Encoding");
  }

  @Test
  void makesTheDatabaseBeforePointsAreSent() {
    answers.add(new HttpAnswer(200, "{\"results\":[{}]}".getBytes()));
    answers.add(new HttpAnswer(200, "{\"results\":[{\"error\":\"forbidden\"}]}".getBytes()));
    writer.createDatabase(new DbRp("my db", "rp"));
    writer.createDatabase(new DbRp("other", ""));
    writer.write(lines("m v=1"));
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told).containsExactly("not created: forbidden", "written 1");
    assertThat(requests.get(0).url())
        .isEqualTo("http://one:8086/query?db=&q=CREATE+DATABASE+%22my+db%22+WITH+NAME+rp");
    assertThat(requests.get(1).url()).endsWith("q=CREATE+DATABASE+other");
  }

  @Test
  void compressesIfToldTo() throws IOException {
    gzip = true;
    writer.write(lines("m v=1"));
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(requests.get(0).headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(requests.get(0).body())).readAllBytes())
        .isEqualTo("m v=1".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void givesUpWhatTheServerRefuses() {
    answers.add(new HttpAnswer(400, "{\"error\":\"partial write\"}".getBytes()));
    answers.add(new HttpAnswer(404, "{}".getBytes()));
    answers.add(new HttpAnswer(401, new byte[0]));
    writer.write(lines("m v=1"));
    writer.write(lines("m v=2"));
    writer.write(lines("m v=3"));
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told)
        .containsExactly(
            "refused 1: partial write", "refused 1: invalid response: code 404", "refused 1: EOF");
  }

  @Test
  void sendsAgainWhatDidNotComeThrough() {
    away = true;
    writer.write(lines("m v=1"));
    assertThat(writer.flush(LONG)).isFalse();
    writer.write(lines("m v=2"));
    away = false;
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told.get(0)).isEqualTo("postponed: POST http://one:8086: Connection refused");
    assertThat(told).endsWith("written 1", "written 1");
    assertThat(bodies()).endsWith("m v=1", "m v=2");
  }

  @Test
  void sendsAgainWhatABusyServerDoesNotTake() {
    answers.add(new HttpAnswer(503, "{\"error\":\"busy\"}".getBytes()));
    writer.write(lines("m v=1"));
    writer.flush(LONG);
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told).containsExactly("postponed: busy", "written 1");
  }

  @Test
  void givesUpTheOldestWhenThereIsNoRoom() {
    away = true;
    writer.write(lines("m v=0"));
    assertThat(writer.flush(LONG)).isFalse();
    for (int i = 1; i < 10; i++) {
      writer.write(lines("m v=" + i));
    }
    away = false;
    assertThat(writer.flush(LONG)).isTrue();
    assertThat(told).contains("dropped 1");
    assertThat(told.stream().filter("written 1"::equals)).hasSize(6);
    assertThat(bodies()).endsWith("m v=4", "m v=5", "m v=6", "m v=7", "m v=8", "m v=9");
  }

  @Test
  void tellsWhatIsLostWhenItIsClosed() {
    away = true;
    writer.write(lines("m v=1\nm v=2"));
    writer.flush(LONG);
    writer.close();
    assertThat(told).endsWith("dropped 2");
  }
}
