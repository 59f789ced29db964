package org.kapacitor.front.http.internal.route;

import java.util.ArrayList;
import java.util.List;

/**
 * Documentation of what a route does for paths of one shape. Immutable.
 *
 * @param path with names in braces: {@code /kapacitor/v1/tasks/{id}}
 * @param summary one sentence
 * @param body what the request's body holds; empty if it has none
 * @param statuses statuses of answers, the usual one first
 */
public record Operation(
    String path, String summary, List<Parameter> parameters, String body, List<Integer> statuses) {
  public Operation {
    parameters = List.copyOf(parameters);
    statuses = List.copyOf(statuses);
  }

  /** An operation without parameters and body that answers with status 200. */
  public static Operation of(String path, String summary) {
    return new Operation(path, summary, List.of(), "", List.of(200));
  }

  /** The same with one more query parameter. */
  public Operation query(String name, String parameterSummary) {
    return with(new Parameter(name, parameterSummary, false));
  }

  /** The same with one more query parameter, which can be given several times. */
  public Operation repeatedQuery(String name, String parameterSummary) {
    return with(new Parameter(name, parameterSummary, true));
  }

  private Operation with(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Operation(path, summary, more, body, statuses);
  }

  /** The same with a body. */
  public Operation takes(String content) {
    return new Operation(path, summary, parameters, content, statuses);
  }

  /** The same with other statuses. */
  public Operation answers(Integer... all) {
    return new Operation(path, summary, parameters, body, List.of(all));
  }
}
