package org.kapacitor.cli.file;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;

/**
 * The file of {@code define -file}, in YAML or JSON.
 *
 * <p>Reference: cli.md section 2, define.
 *
 * @param id empty if the file has none
 */
public record TaskFile(String id, String templateId, List<Dbrp> dbrps, JsonObject vars) {

  /** Reads a file; its extension decides on the format. */
  public static TaskFile read(String file) throws Failure {
    String text;
    try {
      text = TextFile.read(file);
    } catch (Failure e) {
      throw e.in("failed to open file " + file);
    }
    SpecFormat format =
        SpecFormat.of(file)
            .orElseThrow(() -> new Failure("bad file extension. Must be YAML or JSON"));
    try {
      return of(format.parse(text));
    } catch (Failure e) {
      throw e.in("failed to unmarshal " + format.word() + " task vars file \"" + file + "\"");
    }
  }

  private static TaskFile of(Spec spec) throws Failure {
    List<Dbrp> dbrps = new ArrayList<>();
    for (Spec dbrp : spec.objects("dbrps")) {
      dbrps.add(new Dbrp(dbrp.text("db"), dbrp.text("rp")));
    }
    JsonObject vars = spec.object("vars").orElse(JsonObject.EMPTY);
    return new TaskFile(
        spec.text("id"), spec.text("template-id"), dbrps, Vars.of(vars, spec.lenient()));
  }

  /** The body of a request that creates or updates the task; what is empty is left out. */
  public JsonObject json(String taskId) {
    List<JsonObject> pairs = new ArrayList<>();
    for (Dbrp dbrp : dbrps) {
      pairs.add(dbrp.json());
    }
    return new JsonFields()
        .putGiven("id", taskId)
        .putGiven("template-id", templateId)
        .putGiven("dbrps", pairs)
        .putGiven("vars", vars)
        .object();
  }
}
