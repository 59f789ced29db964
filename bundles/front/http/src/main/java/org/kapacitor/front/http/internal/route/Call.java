package org.kapacitor.front.http.internal.route;

import java.util.Optional;
import org.kapacitor.front.http.internal.body.Body;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonReader;
import org.kapacitor.front.http.internal.json.JsonValue;

/** A request as endpoints see it. Valid until it is answered. */
public interface Call {

  /** The path, decoded; one below the preview API reads as one below the stable API. */
  String path();

  /** What the path has behind the route's pattern. */
  String rest();

  /** The query as it was sent, without the question mark; may be empty. */
  String rawQuery();

  /** Path and query as they were sent; a path of the preview API as one of the stable API. */
  String uri();

  /** The first header field of a name. */
  Optional<String> header(String name);

  /** The body; empty for routes whose method has none. */
  Body body();

  /** The query. */
  default Query query() {
    return Query.parse(rawQuery());
  }

  /**
   * The first JSON value of the body.
   *
   * @throws JsonException if it is malformed
   */
  default JsonValue json() throws JsonException {
    return JsonReader.first(body().bytes(), body().length());
  }
}
