package org.kapacitor.cli.file;

import java.util.Optional;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Quotes;

/**
 * The file of {@code define-topic-handler}, in YAML or JSON; a file with another extension counts
 * as empty, so that the server says what is missing.
 *
 * <p>Reference: cli.md section 2, define-topic-handler.
 */
public record HandlerFile(
    String topic, String id, String kind, Optional<JsonObject> options, String match) {
  private static final HandlerFile EMPTY = new HandlerFile("", "", "", Optional.empty(), "");

  /** Reads a file. */
  public static HandlerFile read(String file) throws Failure {
    String text;
    try {
      text = TextFile.read(file);
    } catch (Failure e) {
      throw e.in("failed to open handler spec file " + Quotes.quote(file));
    }
    Optional<SpecFormat> format = SpecFormat.of(file);
    if (format.isEmpty()) {
      return EMPTY;
    }
    try {
      Spec spec = format.get().parse(text);
      return new HandlerFile(
          spec.text("topic"),
          spec.text("id"),
          spec.text("kind"),
          spec.object("options"),
          spec.text("match"));
    } catch (Failure e) {
      throw e.in(
          "failed to unmarshal " + format.get().word() + " handler file " + Quotes.quote(file));
    }
  }

  /** The body of a request that creates or replaces the handler. */
  public JsonObject json() {
    JsonValue sorted = options.isPresent() ? options.get().sorted() : JsonValue.Null.NULL;
    return new JsonFields()
        .put("topic", topic)
        .put("id", id)
        .put("kind", kind)
        .put("options", sorted)
        .put("match", match)
        .object();
  }
}
