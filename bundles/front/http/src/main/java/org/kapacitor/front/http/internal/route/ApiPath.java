package org.kapacitor.front.http.internal.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paths of the API (http-api.md section 1.1). */
public final class ApiPath {
  /** Where the stable API begins. */
  public static final String BASE = "/kapacitor/v1";

  /** Where the preview API begins. */
  public static final String PREVIEW = "/kapacitor/v1preview";

  private ApiPath() {}

  /** A path without empty, {@code .} and {@code ..} elements; a slash at its end is kept. */
  public static String clean(String path) {
    if (isClean(path)) {
      return path;
    }
    Deque<String> elements = new ArrayDeque<>();
    for (String element : path.split("/")) {
      if (element.equals("..")) {
        elements.pollLast();
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    String cleaned = '/' + String.join("/", elements);
    return path.endsWith("/") && cleaned.length() > 1 ? cleaned + '/' : cleaned;
  }

  private static boolean isClean(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return false;
    }
    // What may have to be cleaned follows a slash; names that begin with a dot are rare.
    for (int i = path.indexOf('/'); i >= 0 && i + 1 < path.length(); i = path.indexOf('/', i + 1)) {
      char next = path.charAt(i + 1);
      if (next == '/' || next == '.') {
        return false;
      }
    }
    return true;
  }

  /** An object's link to itself; an id with dots and slashes is cleaned like a path. */
  public static Map<String, Object> selfLink(String path) {
    return link("self", path);
  }

  /** A link to something related. */
  public static Map<String, Object> link(String relation, String path) {
    String joined = clean(BASE + path);
    boolean slash = joined.length() > 1 && joined.endsWith("/");
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", relation);
    link.put("href", slash ? joined.substring(0, joined.length() - 1) : joined);
    return link;
  }
}
