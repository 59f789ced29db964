package org.kapacitor.front.http.internal.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.ListQuery;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Query;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.TaskTemplates;
import org.kapacitor.tasks.Tasks;
import org.kapacitor.tasks.TemplateDefinition;

/** Templates over HTTP (http-api.md section 4). */
public final class TemplateRoutes {
  private static final String LIST = ApiPath.BASE + "/templates";
  private static final String ONE = LIST + "/{id}";
  private static final String DEFINITION =
      "JSON object with id, type and script, all but the script of a new one optional";

  private final Tasks tasks;
  private final TaskTemplates templates;

  /** Routes to a service. */
  public TemplateRoutes(Tasks tasks) {
    this.tasks = tasks;
    this.templates = tasks.templates();
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            this::create,
            Operation.of(LIST, "Defines a template.").takes(DEFINITION).answers(200, 400)),
        Route.of(
            "GET",
            this::list,
            ScriptFormat.query(ListQuery.parameters(Operation.of(LIST, "Lists templates by id.")))
                .answers(200, 400)),
        Route.of(
            "GET",
            this::get,
            ScriptFormat.query(Operation.of(ONE, "A template.")).answers(200, 400, 404)),
        Route.of(
            "PATCH",
            this::update,
            Operation.of(ONE, "Changes a template and the tasks that were made of it.")
                .takes(DEFINITION)
                .answers(200, 400, 404, 500)),
        Route.of(
            "DELETE",
            this::delete,
            Operation.of(ONE, "Deletes a template, if it exists; its tasks stay.")
                .answers(204, 400)));
  }

  private Answer create(Call call) throws ApiException {
    return Answer.json(shown(templates.create(definition(call)), true));
  }

  private Answer update(Call call) throws ApiException {
    return Answer.json(shown(templates.update(id(call), definition(call)), true));
  }

  private static TemplateDefinition definition(Call call) throws ApiException {
    try {
      Fields fields = Fields.of(call.json(), "client.CreateTemplateOptions");
      Optional<EdgeType> type = TaskRequest.type(fields);
      return new TemplateDefinition(fields.text("id"), type, fields.text("script"));
    } catch (JsonException e) {
      throw ApiException.invalid("invalid JSON");
    }
  }

  private Answer delete(Call call) throws ApiException {
    templates.delete(id(call));
    return Answer.NO_CONTENT;
  }

  private static String id(Call call) throws ApiException {
    if (call.rest().isEmpty()) {
      throw ApiException.invalid("must specify template id on path");
    }
    return call.rest();
  }

  private Answer get(Call call) throws ApiException {
    TaskTemplate template =
        templates.find(id(call)).orElseThrow(() -> ApiException.notFound("no template exists"));
    return Answer.json(shown(template, ScriptFormat.formatted(call.query())));
  }

  private Map<String, Object> shown(TaskTemplate template, boolean formatted) {
    return view(template, formatted).json();
  }

  private TemplateView view(TaskTemplate template, boolean formatted) {
    String script = formatted ? tasks.format(template.script()) : template.script();
    return new TemplateView(template, script, templates.contents(template));
  }

  private Answer list(Call call) throws ApiException {
    Query query = call.query();
    boolean formatted = ScriptFormat.formatted(query);
    ListQuery list = ListQuery.of(query, TemplateView.FIELDS);
    // Unlike other lists this one takes a negative limit for none at all.
    Stream<TaskTemplate> all = list.limit() < 0 ? Stream.empty() : templates.all().stream();
    List<TemplateView> page =
        list.page(all, TaskTemplate::id).stream().map(item -> view(item, formatted)).toList();
    return Answer.json(Map.of("templates", list.fields(page, TemplateView::field)));
  }
}
