package org.kapacitor.front.http.internal.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;

/**
 * The body of a request to create or to change a task (http-api.md section 3.2).
 *
 * @param withoutVars all of it but the variables
 * @param vars its variables, only their form checked
 */
record TaskRequest(TaskDefinition withoutVars, Map<String, RawVar> vars) {

  /**
   * Reads a body.
   *
   * @throws ApiException if it is not JSON or a member is not what it should be
   */
  static TaskRequest of(Call call) throws ApiException {
    try {
      Fields fields = Fields.of(call.json(), "client.CreateTaskOptions");
      Map<String, RawVar> vars = VarReader.raw(fields.object("vars", "client.Vars"));
      return new TaskRequest(definition(fields), vars);
    } catch (JsonException e) {
      throw ApiException.invalid("invalid JSON");
    }
  }

  private static TaskDefinition definition(Fields fields) throws JsonException {
    Optional<TaskStatus> status =
        fields
            .word("status", "TaskStatus", List.of("enabled", "disabled"))
            .map(word -> word.equals("enabled") ? TaskStatus.ENABLED : TaskStatus.DISABLED);
    return new TaskDefinition(
        fields.text("id"),
        fields.text("template-id"),
        type(fields),
        dbrps(fields),
        fields.text("script"),
        Map.of(),
        status);
  }

  /** The member that names a type; empty if it is not there. */
  static Optional<EdgeType> type(Fields fields) throws JsonException {
    return fields
        .word("type", "TaskType", List.of("stream", "batch", "invalid"))
        .filter(word -> !word.equals("invalid"))
        .map(word -> word.equals("stream") ? EdgeType.STREAM : EdgeType.BATCH);
  }

  private static List<DbRp> dbrps(Fields fields) throws JsonException {
    List<DbRp> dbrps = new ArrayList<>();
    for (JsonValue item : fields.items("dbrps", "client.DBRP")) {
      Fields dbrp = Fields.of(item, "client.DBRP");
      dbrps.add(new DbRp(dbrp.text("db"), dbrp.text("rp")));
    }
    return dbrps;
  }

  /**
   * What the request says.
   *
   * @throws ApiException if value and type of a variable do not belong together
   */
  TaskDefinition definition() throws ApiException {
    return new TaskDefinition(
        withoutVars.id(),
        withoutVars.templateId(),
        withoutVars.type(),
        withoutVars.dbrps(),
        withoutVars.script(),
        VarReader.vars(vars),
        withoutVars.status());
  }
}
