package org.kapacitor.front.http.internal.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kapacitor.front.http.internal.json.JsonData;

/** Finds routes (http-api.md section 1.1). Immutable. */
public final class RouteTable {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS");

  private static final String PREVIEW_PATTERN = ApiPath.PREVIEW + '/';

  private final Map<String, Methods> methods = new HashMap<>();
  private final List<Route> routes;

  /** Routes of one method. */
  private static final class Methods {
    private final Map<String, Route> exact = new HashMap<>();
    private final List<Route> prefixes = new ArrayList<>();

    Route find(String path) {
      Route route = exact.get(path);
      if (route != null) {
        return route;
      }
      for (Route candidate : prefixes) {
        if (path.startsWith(candidate.pattern())) {
          return candidate;
        }
      }
      throw new IllegalStateException("no route for " + path);
    }
  }

  /**
   * A table of routes, with {@code 404 Not Found} for all other paths and the stable API below the
   * preview API.
   */
  public RouteTable(Collection<Route> routes) {
    List<Route> all = new ArrayList<>(routes);
    for (String method : METHODS) {
      all.add(plain(method, "/", RouteTable::notFound));
      all.add(plain(method, PREVIEW_PATTERN, RouteTable::notFound));
      methods.put(method, new Methods());
    }
    this.routes = List.copyOf(all);
    all.sort(Comparator.comparing((Route route) -> route.pattern().length()).reversed());
    for (Route route : all) {
      Methods table = methods.get(route.method());
      if (table.exact.putIfAbsent(route.pattern(), route) != null) {
        throw new IllegalArgumentException("http: multiple registrations for " + route.pattern());
      }
      if (route.pattern().endsWith("/")) {
        table.prefixes.add(route);
      }
    }
  }

  private static Route plain(String method, String pattern, Endpoint endpoint) {
    return new Route(method, pattern, endpoint, List.of(), false);
  }

  /** The endpoint of everything else. */
  public static Answer notFound(Call call) throws ApiException {
    throw ApiException.notFound("Not Found");
  }

  /**
   * What answers a request.
   *
   * @param path as the route sees it: one of the preview API reads as one of the stable API
   * @param preview whether the path was rewritten
   */
  public record Match(Route route, String path, boolean preview) {}

  /**
   * The route for a path.
   *
   * @param method one that {@link #knows}
   * @param path decoded and clean
   */
  public Match match(String method, String path) {
    Methods table = methods.get(method);
    Route route = table.find(path);
    if (!route.pattern().equals(PREVIEW_PATTERN)) {
      return new Match(route, path, false);
    }
    String stable = ApiPath.BASE + path.substring(ApiPath.PREVIEW.length());
    return new Match(table.find(stable), stable, true);
  }

  /** Whether the API knows a method. */
  public boolean knows(String method) {
    return methods.containsKey(method);
  }

  /** All routes. */
  public List<Route> routes() {
    return routes;
  }

  /** The methods of every pattern. */
  public SortedMap<String, List<String>> patterns() {
    SortedMap<String, List<String>> patterns = JsonData.sortedMap();
    for (Route route : routes) {
      patterns.computeIfAbsent(route.pattern(), p -> new ArrayList<>()).add(route.method());
    }
    return patterns;
  }
}
