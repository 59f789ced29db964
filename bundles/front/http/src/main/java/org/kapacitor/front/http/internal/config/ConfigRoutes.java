package org.kapacitor.front.http.internal.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.Overrides.Element;
import org.kapacitor.config.Overrides.Update;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonData;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;

/** Changes of the configuration over HTTP (http-api.md section 8). */
public final class ConfigRoutes {
  private static final String ALL = ApiPath.BASE + "/config";
  private static final String SECTION = ALL + "/{section}";
  private static final String ELEMENT = SECTION + "/{element}";

  private final Overrides overrides;

  /** Routes to a service. */
  public ConfigRoutes(Overrides overrides) {
    this.overrides = overrides;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            this::all,
            Operation.of(ALL, "All sections that can be changed while the server runs.")
                .answers(200, 403)),
        Route.of(
            "GET",
            this::get,
            Operation.of(SECTION, "All elements of a section.").answers(200, 400, 403, 404),
            Operation.of(ELEMENT, "One element of a section; its name may be empty.")
                .answers(200, 403, 404)),
        Route.of(
            "POST",
            this::update,
            Operation.of(SECTION, "Adds elements to a section, or takes back what was set of some.")
                .takes("JSON object with add, an object of options, or remove, a list of names")
                .answers(204, 400, 403, 500),
            Operation.of(ELEMENT, "Sets options of an element, or takes back what was set.")
                .takes("JSON object with set, an object of options, and delete, a list of names")
                .answers(204, 400, 403, 500)));
  }

  /** What a path names behind {@code /config/}. */
  private record Target(String section, Optional<String> element) {
    static Target of(Call call) {
      String path = call.rest();
      int slash = path.indexOf('/');
      return slash < 0
          ? new Target(path, Optional.empty())
          : new Target(path.substring(0, slash), Optional.of(path.substring(slash + 1)));
    }
  }

  private void checkEnabled() throws ApiException {
    if (!overrides.enabled()) {
      throw new ApiException(403, "config override service is not enabled");
    }
  }

  private Answer all(Call call) throws ApiException {
    checkEnabled();
    SortedMap<String, Object> sections = JsonData.sortedMap();
    overrides.sections().forEach((name, elements) -> sections.put(name, section(name, elements)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/config"));
    json.put("sections", sections);
    return Answer.compact(json);
  }

  private static Map<String, Object> section(String name, List<Element> elements) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/config/" + name));
    json.put("elements", elements.stream().map(element -> element(name, element)).toList());
    return json;
  }

  private static Map<String, Object> element(String section, Element element) {
    Map<String, Object> link = ApiPath.selfLink("/config/" + section + '/' + element.id());
    if (element.id().isEmpty()) {
      link.put("href", link.get("href") + "/");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", link);
    json.put("options", element.options());
    json.put("redacted", element.redacted().isEmpty() ? null : element.redacted());
    return json;
  }

  private Answer get(Call call) throws ApiException {
    checkEnabled();
    Target target = Target.of(call);
    if (target.section().isEmpty()) {
      throw ApiException.invalid("section not specified, do you have an extra trailing '/'?");
    }
    List<Element> elements = overrides.sections().get(target.section());
    if (elements == null) {
      throw ApiException.notFound("unknown section: " + target.section());
    }
    if (target.element().isEmpty()) {
      return Answer.compact(section(target.section(), elements));
    }
    return Answer.compact(
        elements.stream()
            .filter(element -> element.id().equals(target.element().get()))
            .findFirst()
            .map(element -> element(target.section(), element))
            .orElseThrow(
                () ->
                    ApiException.notFound(
                        "unknown section/element: "
                            + target.section()
                            + '/'
                            + target.element().get())));
  }

  private Answer update(Call call) throws ApiException {
    checkEnabled();
    Target target = Target.of(call);
    Update update;
    try {
      Fields fields = Fields.of(call.json(), "config.updateAction");
      update =
          new Update(
              target.element(),
              options(fields, "set"),
              names(fields, "delete"),
              options(fields, "add"),
              names(fields, "remove"));
    } catch (JsonException e) {
      throw ApiException.invalid("failed to decode JSON:" + e.getMessage());
    }
    overrides.update(target.section(), update);
    return Answer.NO_CONTENT;
  }

  private static Map<String, Object> options(Fields fields, String name) throws JsonException {
    Optional<JsonValue.Members> object = fields.object(name, "map[string]interface {}");
    return object.isEmpty() ? Map.of() : JsonData.mapWithNulls(object.get());
  }

  private static List<String> names(Fields fields, String name) throws JsonException {
    List<String> names = new ArrayList<>();
    for (JsonValue item : fields.items(name, "string")) {
      names.add(fields.itemText(name, item));
    }
    return names;
  }
}
