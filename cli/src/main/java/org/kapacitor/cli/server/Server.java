package org.kapacitor.cli.server;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.cli.http.HttpClient;
import org.kapacitor.cli.http.HttpException;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.http.Request;
import org.kapacitor.cli.http.Response;
import org.kapacitor.cli.http.Url;
import org.kapacitor.cli.http.UrlException;
import org.kapacitor.cli.json.JsonException;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonReader;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.json.JsonWriter;

/**
 * The HTTP API of a server: paths are given decoded, answers come as JSON objects. Not thread-safe.
 *
 * <p>Reference: cli.md section 1, http-api.md.
 */
public final class Server {
  private final Url url;
  private final HttpClient http;

  /**
   * A server; nothing is sent yet.
   *
   * @throws UrlException if the URL cannot be used, with the text the user sees
   */
  public Server(String url, boolean skipVerify, Map<String, String> environment)
      throws UrlException {
    this.url = Url.parse(url);
    if (!this.url.scheme().equals("http") && !this.url.scheme().equals("https")) {
      throw new UrlException(
          "Unsupported protocol scheme: "
              + this.url.scheme()
              + ", your address must start with http:// or https://");
    }
    this.http = new HttpClient(environment, skipVerify);
  }

  /** The URL as the user gave it. */
  public Url url() {
    return url;
  }

  /** GET with the answer 200, or 202 where something still runs. */
  public JsonObject get(String path) throws Failure {
    return object(new Request("GET", url.at(path, url.query())), 200, 202);
  }

  /** GET with query parameters. */
  public JsonObject get(String path, Query query) throws Failure {
    return object(new Request("GET", url.at(path, query.toString())), 200, 200);
  }

  /** POST that creates something, with the answer 200 or 201. */
  public JsonObject post(String path, JsonObject body) throws Failure {
    return object(request("POST", path, body), 200, 201);
  }

  /** PATCH with the answer 200. */
  public JsonObject patch(String path, JsonObject body) throws Failure {
    return object(request("PATCH", path, body), 200, 200);
  }

  /** PUT with the answer 200. */
  public JsonObject put(String path, JsonObject body) throws Failure {
    return object(request("PUT", path, body), 200, 200);
  }

  /** POST with an empty answer. */
  public void command(String path, JsonObject body) throws Failure {
    text(request("POST", path, body), 204, 204);
  }

  /** DELETE with an empty answer. */
  public void delete(String path) throws Failure {
    text(new Request("DELETE", url.at(path, url.query())), 204, 204);
  }

  private Request request(String method, String path, JsonObject body) {
    return new Request(
        method, url.at(path, url.query()), Optional.of(JsonWriter.write(body) + "\n"));
  }

  private JsonObject object(Request request, int code, int otherCode) throws Failure {
    String text = text(request, code, otherCode);
    try {
      JsonValue value = JsonReader.first(text);
      if (value instanceof JsonObject object) {
        return object;
      }
      throw new Failure("failed to decode JSON: expected an object, found " + value.kind());
    } catch (JsonException e) {
      throw new Failure("failed to decode JSON: " + e.getMessage());
    }
  }

  private String text(Request request, int code, int otherCode) throws Failure {
    try (Response response = http.send(request)) {
      String text = response.text();
      if (response.status() != code && response.status() != otherCode) {
        throw new Failure(error(response.status(), text));
      }
      return text;
    } catch (HttpException | IOException e) {
      throw new Failure(e.getMessage());
    }
  }

  private static String error(int status, String body) {
    try {
      if (JsonReader.first(body) instanceof JsonObject object && !object.text("error").isEmpty()) {
        return object.text("error");
      }
    } catch (JsonException notJson) {
      return "invalid response: code " + status + ": body: " + body;
    }
    return "invalid response: code " + status + ": body: " + body;
  }
}
