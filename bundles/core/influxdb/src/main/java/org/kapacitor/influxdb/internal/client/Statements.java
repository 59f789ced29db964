package org.kapacitor.influxdb.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.influxdb.internal.client.Servers.Call;

/** Sends statements whose answers are short (config.md section B7). */
public final class Statements {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;

  private Statements() {}

  /**
   * Sends a statement and waits for the answer.
   *
   * @return the series of the answer
   * @throws InfluxException if the server refuses it
   * @throws IOException if no server is reached
   */
  public static List<JsonNode> run(Servers servers, String statement) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("db", "");
    parameters.put("q", statement);
    HttpAnswer answer = servers.send(new Call("POST", "/query", parameters, Map.of(), new byte[0]));
    if (answer.status() != OK) {
      throw Failures.of(answer.status(), new ByteArrayInputStream(answer.body()), List.of("error"));
    }
    JsonNode json = JSON.readTree(answer.body());
    check(json);
    json.path("results").forEach(Statements::check);
    return json.path("results").findValues("series").stream()
        .flatMap(series -> series.valueStream())
        .toList();
  }

  private static void check(JsonNode json) {
    String error = json.path("error").asText();
    if (!error.isEmpty()) {
      throw new InfluxException(error);
    }
  }
}
