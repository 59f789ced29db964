package org.kapacitor.cli.file;

import java.util.Optional;
import org.kapacitor.cli.json.JsonException;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonReader;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;

/**
 * The file of {@code define -vars}: JSON with the variables themselves, or with an object that has
 * them under {@code vars}.
 *
 * <p>Reference: cli.md section 2, define.
 */
public final class VarsFile {
  private VarsFile() {}

  /** Reads the variables in the form of the API. */
  public static JsonObject read(String file) throws Failure {
    String text;
    try {
      text = TextFile.read(file);
    } catch (Failure e) {
      throw e.in("failed to open file " + file);
    }
    try {
      return vars(Spec.of(JsonReader.first(text), false).object());
    } catch (JsonException e) {
      throw new Failure("invalid JSON in file " + file + ": " + e.located());
    } catch (Failure e) {
      throw e.in("invalid JSON in file " + file);
    }
  }

  private static JsonObject vars(JsonObject document) throws Failure {
    try {
      return Vars.of(document, false);
    } catch (Failure e) {
      Optional<JsonValue> inner = document.field("vars");
      if (inner.isPresent() && inner.get() instanceof JsonObject vars) {
        return Vars.of(vars, false);
      }
      throw e;
    }
  }
}
