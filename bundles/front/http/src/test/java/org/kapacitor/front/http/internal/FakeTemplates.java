package org.kapacitor.front.http.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.compiler.Var;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.TaskTemplates;
import org.kapacitor.tasks.TemplateContents;
import org.kapacitor.tasks.TemplateDefinition;

/** Keeps templates; a script that begins with {@code bad} does not compile. */
final class FakeTemplates implements TaskTemplates {
  final TreeMap<String, TaskTemplate> stored = new TreeMap<>();
  Map<String, Var> vars = Map.of();
  TemplateDefinition last;

  @Override
  public TaskTemplate create(TemplateDefinition definition) {
    last = definition;
    if (stored.containsKey(definition.id())) {
      throw RequestException.invalid("template " + definition.id() + " already exists");
    }
    TaskTemplate template =
        new TaskTemplate(
            definition.id(),
            EdgeType.STREAM,
            definition.script(),
            FakeTasks.CREATED,
            FakeTasks.CREATED);
    stored.put(template.id(), template);
    return template;
  }

  @Override
  public TaskTemplate update(String id, TemplateDefinition change) {
    last = change;
    if (!stored.containsKey(id)) {
      throw RequestException.notFound("template does not exist, cannot update");
    }
    throw RequestException.failed("error reloading associated task cpu: no way");
  }

  @Override
  public void delete(String id) {
    stored.remove(id);
  }

  @Override
  public Optional<TaskTemplate> find(String id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public List<TaskTemplate> all() {
    return List.copyOf(stored.values());
  }

  @Override
  public TemplateContents contents(TaskTemplate template) {
    return template.script().startsWith("bad")
        ? TemplateContents.wrong("line 1 char 1: bad")
        : new TemplateContents(vars, "digraph " + template.id() + " {}", "");
  }
}
