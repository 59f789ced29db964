package org.kapacitor.cli.command;

import java.util.Comparator;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.cli.json.JsonObject;

/** The order of items of the server by their IDs, byte by byte. */
final class ById implements Comparator<JsonObject> {
  @Override
  public int compare(JsonObject a, JsonObject b) {
    return Utf8Order.compare(a.text("id"), b.text("id"));
  }
}
