package org.kapacitor.tasks.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.store.Format;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;

/** Tasks as JSON. */
public final class TaskFormat implements Format<StoredTask> {
  private final VarFormat vars = new VarFormat();

  @Override
  public JsonNode write(StoredTask stored) {
    Task task = stored.task();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", task.id());
    json.put("templateId", task.templateId());
    json.put("type", task.type().name());
    ArrayNode dbrps = json.putArray("dbrps");
    task.dbrps()
        .forEach(d -> dbrps.addObject().put("db", d.database()).put("rp", d.retentionPolicy()));
    json.put("script", task.script());
    ObjectNode varsJson = json.putObject("vars");
    new TreeMap<>(task.vars()).forEach((name, var) -> varsJson.set(name, vars.write(var)));
    json.put("status", task.status().name());
    json.put("error", task.error());
    json.put("created", task.created().toString());
    json.put("modified", task.modified().toString());
    task.lastEnabled().ifPresent(time -> json.put("lastEnabled", time.toString()));
    ArrayNode plugins = json.putArray("plugins");
    stored
        .plugins()
        .forEach(p -> plugins.addObject().put("kind", p.kind().name()).put("name", p.name()));
    json.put("followsTemplate", stored.followsTemplate());
    return json;
  }

  @Override
  public StoredTask read(JsonNode json) {
    return new StoredTask(
        new Task(
            json.path("id").asText(),
            json.path("templateId").asText(),
            EdgeType.valueOf(json.path("type").asText()),
            dbrps(json.path("dbrps")),
            json.path("script").asText(),
            vars(json.path("vars")),
            TaskStatus.valueOf(json.path("status").asText()),
            json.path("error").asText(),
            Instant.parse(json.path("created").asText()),
            Instant.parse(json.path("modified").asText()),
            Optional.ofNullable(json.get("lastEnabled")).map(JsonNode::asText).map(Instant::parse)),
        plugins(json.path("plugins")),
        json.path("followsTemplate").asBoolean());
  }

  private static List<DbRp> dbrps(JsonNode json) {
    List<DbRp> dbrps = new ArrayList<>();
    json.forEach(d -> dbrps.add(new DbRp(d.path("db").asText(), d.path("rp").asText())));
    return dbrps;
  }

  private Map<String, Var> vars(JsonNode json) {
    Map<String, Var> read = new TreeMap<>();
    json.properties().forEach(var -> read.put(var.getKey(), vars.read(var.getValue())));
    return read;
  }

  private static Set<PluginName> plugins(JsonNode json) {
    Set<PluginName> plugins = new HashSet<>();
    json.forEach(
        p ->
            plugins.add(
                new PluginName(
                    PluginKind.valueOf(p.path("kind").asText()), p.path("name").asText())));
    return plugins;
  }
}
