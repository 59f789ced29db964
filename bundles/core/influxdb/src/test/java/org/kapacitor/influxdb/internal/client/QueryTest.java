package org.kapacitor.influxdb.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxQuery;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.influxdb.internal.answer.RecordingListener;
import org.kapacitor.influxdb.internal.config.ClientSection;
import org.kapacitor.influxdb.internal.config.ClusterSection;
import org.kapacitor.influxdb.internal.config.Clusters;

/** Queries (config.md section B7). */
final class QueryTest {
  private static final String ANSWER =
      "{\"results\":[{\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],"
          + "\"values\":[[\"2020-01-01T00:00:00Z\",1]]}]}]}";

  private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
  private final Queue<Object> answers = new ConcurrentLinkedQueue<>();
  private final Client client =
      new Client(this::answer, () -> "secret", new ClientSection(2, Duration.ZERO, 1, 0));

  private HttpAnswer answer(HttpRequest request) throws IOException {
    requests.add(request);
    Object answer = answers.poll();
    if (answer instanceof IOException failure) {
      throw failure;
    }
    return answer == null ? ok(ANSWER) : (HttpAnswer) answer;
  }

  private static HttpAnswer ok(String text) {
    return status(200, text);
  }

  private static HttpAnswer status(int status, String text) {
    return new HttpAnswer(status, text.getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    client.close();
  }

  private void configure(ClusterSection... sections) {
    client.configure(Clusters.of(List.of(sections)));
  }

  /** What a listener is told of a query. */
  private List<String> ask(String text) throws InterruptedException {
    RecordingListener told = new RecordingListener();
    CountDownLatch over = new CountDownLatch(1);
    client.cluster("").query(new InfluxQuery.Statement(text), new Ending(told, over));
    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    return told.told();
  }

  /** Counts down at the end. */
  private record Ending(RecordingListener to, CountDownLatch over) implements QueryListener {
    @Override
    public Series series(String name, Tags tags) {
      return to.series(name, tags);
    }

    @Override
    public Layout layout() {
      return to.layout();
    }

    @Override
    public void take(QueriedSeries series) {
      to.take(series);
    }

    @Override
    public void skipped(InfluxException cause) {
      to.skipped(cause);
    }

    @Override
    public void end() {
      to.end();
      over.countDown();
    }

    @Override
    public void failed(InfluxException cause) {
      to.failed(cause);
      over.countDown();
    }
  }

  @Test
  void asksTheServersInTurn() throws InterruptedException {
    configure(Sections.of("http://one:8086/path", "http://two"));
    assertThat(ask("SELECT 'a b&c' FROM m"))
        .containsExactly("m,: 2020-01-01T00:00:00Z[v=1.0]", "end");
    ask("SELECT v FROM m");
    assertThat(requests).extracting(HttpRequest::method).containsExactly("POST", "POST");
    assertThat(requests)
        .extracting(HttpRequest::url)
        .containsExactly(
            "http://two/query?chunked=true&db=&q=SELECT+%27a+b%26c%27+FROM+m",
            "http://one:8086/query?chunked=true&db=&q=SELECT+v+FROM+m");
    assertThat(requests.get(0).headers())
        .containsEntry("User-Agent", "KapacitorInfluxDBClient")
        .doesNotContainKey("Authorization");
  }

  @Test
  void tellsWhatTheServerSays() throws InterruptedException {
    configure(Sections.of("http://one"));
    answers.add(status(400, "{\"error\":\"bad query\"}"));
    answers.add(status(401, "<html>"));
    answers.add(status(502, ""));
    answers.add(status(500, "{\"message\":\"x\"}"));
    answers.add(ok("{\"results\":[{\"error\":\"boom\"}]}"));
    assertThat(ask("q")).containsExactly("failed: bad query");
    assertThat(ask("q"))
        .containsExactly("failed: invalid character '<' looking for beginning of value");
    assertThat(ask("q")).containsExactly("failed: EOF");
    assertThat(ask("q")).containsExactly("failed: invalid response: code 500");
    assertThat(ask("q")).containsExactly("failed: boom");
  }

  @Test
  void asksAgainWhenNoServerWasReached() throws InterruptedException {
    configure(Sections.of("http://one", "http://two"));
    answers.add(new IOException("POST http://two: Connection refused"));
    assertThat(ask("q")).hasSize(2).endsWith("end");
    answers.add(new IOException("POST http://two: Connection refused"));
    answers.add(new IOException("POST http://one: Connection refused"));
    assertThat(ask("q")).containsExactly("failed: POST http://one: Connection refused");
  }

  @Test
  void asksAgainWhenAShortAnswerBreaksOff() throws InterruptedException {
    configure(Sections.of("http://one"));
    answers.add(ok(ANSWER.substring(0, ANSWER.length() - 9)));
    assertThat(ask("q")).containsExactly("m,: 2020-01-01T00:00:00Z[v=1.0]", "end");
  }

  @Test
  void saysWhoItIs() throws InterruptedException {
    configure(
        Sections.with(
            Map.of("username", "bob", "password", "pw", "timeout", Duration.ofSeconds(3))));
    ask("q");
    assertThat(requests.get(0).headers()).containsEntry("Authorization", "Basic Ym9iOnB3");
    assertThat(requests.get(0).timeout()).hasSeconds(3);
    configure(Sections.with(Map.of("username", "bob", "token", "abc")));
    ask("q");
    assertThat(requests.get(1).headers()).containsEntry("Authorization", "Token abc");
    configure(Sections.with(Map.of("username", "bob", "httpSharedSecret", true)));
    ask("q");
    assertThat(requests.get(2).headers().get("Authorization"))
        .matches("Bearer eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9\\.[\\w-]+\\.[\\w-]{86}");
  }

  @Test
  void knowsOnlyClustersThatAreEnabled() {
    configure(
        Sections.with(Map.of("name", "a", "isDefault", true)),
        Sections.with(Map.of("name", "b", "enabled", false)));
    assertThat(client.cluster("").name()).isEqualTo("a");
    assertThatThrownBy(() -> client.cluster("b")).hasMessage("no such InfluxDB config b");
  }

  @Test
  void refusesClustersThatDoNotGoTogether() {
    ClusterSection one = Sections.with(Map.of("name", "a"));
    ClusterSection two = Sections.with(Map.of("name", "b"));
    assertThatThrownBy(() -> configure(one, one))
        .hasMessage("duplicate name \"a\" for influxdb configs");
    assertThatThrownBy(() -> configure(one, two))
        .hasMessage("at least one of the enabled InfluxDB clusters must be marked as default.");
    assertThatThrownBy(
            () ->
                configure(
                    Sections.with(Map.of("name", "a", "isDefault", true)),
                    Sections.with(Map.of("name", "b", "isDefault", true))))
        .hasMessage("More than one InfluxDB default was specified: a b");
    assertThatThrownBy(() -> Sections.with(Map.of("name", "a b")))
        .hasMessageStartingWith("influxdb cluster name must contain only");
    assertThatThrownBy(() -> Sections.of("ftp://x"))
        .hasMessageContaining("Unsupported protocol scheme: ftp");
  }
}
