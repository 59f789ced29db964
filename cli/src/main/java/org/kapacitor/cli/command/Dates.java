package org.kapacitor.cli.command;

import java.util.Optional;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Quotes;
import org.kapacitor.cli.text.Timestamp;

/** Times in answers of the server. */
final class Dates {
  private Dates() {}

  /** A time; one that is missing counts as the zero time. */
  static Timestamp of(JsonObject item, String name) throws Failure {
    String text = item.text(name);
    if (text.isEmpty()) {
      return Timestamp.ZERO;
    }
    Optional<Timestamp> time = Timestamp.parse(text);
    if (time.isEmpty()) {
      throw new Failure(
          "failed to decode JSON: " + name + ": expected a time, found " + Quotes.quote(text));
    }
    return time.get();
  }
}
