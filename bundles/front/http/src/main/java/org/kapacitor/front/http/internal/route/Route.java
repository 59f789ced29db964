package org.kapacitor.front.http.internal.route;

import java.util.List;

/**
 * Requests of one method whose path fits a pattern, and what answers them. Immutable.
 *
 * @param pattern a path; one that ends with a slash stands for all paths that begin with it
 * @param operations documentation, one for each shape that paths can have
 * @param limited whether only so many such requests are worked on at a time
 */
public record Route(
    String method, String pattern, Endpoint endpoint, List<Operation> operations, boolean limited) {
  public Route {
    operations = List.copyOf(operations);
  }

  /** A route; its pattern is what the paths of its operations have in common. */
  public static Route of(String method, Endpoint endpoint, Operation... operations) {
    String path = operations[0].path();
    int brace = path.indexOf('{');
    String pattern = brace < 0 ? path : path.substring(0, brace);
    return new Route(method, pattern, endpoint, List.of(operations), false);
  }

  /** The same, but only so many such requests are worked on at a time. */
  public Route asLimited() {
    return new Route(method, pattern, endpoint, operations, true);
  }

  /** Whether the body of requests is read. */
  public boolean hasBody() {
    return method.equals("POST") || method.equals("PATCH") || method.equals("PUT");
  }
}
