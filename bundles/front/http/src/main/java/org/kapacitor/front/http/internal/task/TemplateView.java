package org.kapacitor.front.http.internal.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.text.ApiTime;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.TemplateContents;

/**
 * A template as JSON (http-api.md section 4).
 *
 * @param script as it is shown
 */
record TemplateView(TaskTemplate template, String script, TemplateContents contents) {
  /** Fields of templates in a list, if none are named. */
  static final List<String> FIELDS =
      List.of("link", "id", "type", "script", "dot", "error", "created", "modified");

  /** All of it. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/templates/" + template.id()));
    json.put("id", template.id());
    json.put("type", template.type().text());
    json.put("script", script);
    json.put("vars", VarWriter.declared(contents.vars()));
    json.put("dot", contents.dot());
    json.put("error", contents.error());
    json.put("created", ApiTime.text(template.created()));
    json.put("modified", ApiTime.text(template.modified()));
    return json;
  }

  /**
   * Adds a field of a template in a list, where one that does not compile shows nothing at all;
   * returns false if there is none of that name.
   */
  boolean field(String field, SortedMap<String, Object> to) {
    if (contents.error().isEmpty()) {
      Map<String, Object> json = json();
      to.put(field, json.get(field));
      return json.containsKey(field);
    }
    return true;
  }
}
