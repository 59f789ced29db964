package org.kapacitor.influxdb.internal.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kapacitor.api.http.HttpStream;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxQuery;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.influxdb.internal.answer.AnswerReader;
import org.kapacitor.influxdb.internal.client.Servers.Call;

/** Sends one query and reads its answer; runs once, on a thread that may wait. */
final class QueryCall implements Runnable {
  private static final int OK = 200;

  private final InfluxQuery query;
  private final QueryListener listener;
  private final Supplier<Servers> servers;
  private final int retries;

  /**
   * A query to send.
   *
   * @param servers of the cluster as it is configured when it is asked
   * @param retries how often it is sent again if no server is reached
   */
  QueryCall(InfluxQuery query, QueryListener listener, Supplier<Servers> servers, int retries) {
    this.query = query;
    this.listener = listener;
    this.servers = servers;
    this.retries = retries;
  }

  @Override
  public void run() {
    try {
      ask();
      listener.end();
    } catch (InterruptedException | InterruptedIOException e) {
      // It was ended: nobody wants to know.
      Thread.currentThread().interrupt();
    } catch (InfluxException e) {
      listener.failed(e);
    } catch (IOException e) {
      listener.failed(new InfluxException(String.valueOf(e.getMessage()), e));
    } catch (RuntimeException e) {
      listener.failed(new InfluxException("cannot read the answer: " + e, e));
    }
  }

  private void ask() throws IOException, InterruptedException {
    for (int left = retries; ; left--) {
      AnswerReader reader = new AnswerReader(listener);
      try {
        ask(reader);
        return;
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        if (left == 0 || !reader.untouched()) {
          throw e;
        }
      }
    }
  }

  private void ask(AnswerReader reader) throws IOException, InterruptedException {
    try (HttpStream answer = servers.get().open(call())) {
      if (answer.status() != OK) {
        throw Failures.of(answer.status(), answer.body(), List.of("error"));
      }
      reader.read(answer.body());
    }
  }

  private Call call() {
    InfluxQuery.Statement statement = (InfluxQuery.Statement) query;
    Map<String, String> parameters = new TreeMap<>();
    // So that the server sends what it has and does not collect the whole answer first.
    parameters.put("chunked", "true");
    parameters.put("db", "");
    parameters.put("q", statement.text());
    return new Call("POST", "/query", parameters, Map.of(), new byte[0]);
  }
}
