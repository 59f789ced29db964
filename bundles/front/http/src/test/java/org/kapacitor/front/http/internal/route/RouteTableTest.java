package org.kapacitor.front.http.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** http-api.md section 1.1. */
class RouteTableTest {
  private final RouteTable table =
      new RouteTable(
          List.of(
              route("/kapacitor/v1/tasks"),
              route("/kapacitor/v1/tasks/{id}"),
              route("/kapacitor/v1/tasks/a/{more}"),
              route("/kapacitor/v1/tasks/a/b"),
              route("/kapacitor/v1preview/logs")));

  private static Route route(String path) {
    return Route.of("GET", call -> Answer.NO_CONTENT, Operation.of(path, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/kapacitor/v1/tasks, /kapacitor/v1/tasks",
    "/kapacitor/v1/tasks/, /kapacitor/v1/tasks/",
    "/kapacitor/v1/tasks/x/y, /kapacitor/v1/tasks/",
    "/kapacitor/v1/tasks/a, /kapacitor/v1/tasks/",
    "/kapacitor/v1/tasks/a/c, /kapacitor/v1/tasks/a/",
    "/kapacitor/v1/tasks/a/b, /kapacitor/v1/tasks/a/b",
    "/kapacitor/v1/tasksx, /",
    "/x, /",
    "/kapacitor/v1preview/logs, /kapacitor/v1preview/logs",
    "/kapacitor/v1preview/tasks/q, /kapacitor/v1/tasks/",
    "/kapacitor/v1preview/, /"
  })
  void takesTheLongestPattern(String path, String pattern) {
    assertThat(table.match("GET", path).route().pattern()).isEqualTo(pattern);
  }

  @Test
  void rewritesPathsOfThePreviewApi() {
    RouteTable.Match match = table.match("GET", "/kapacitor/v1preview/tasks/kapacitor/v1preview");
    assertThat(match.preview()).isTrue();
    assertThat(match.path()).isEqualTo("/kapacitor/v1/tasks/kapacitor/v1preview");
    assertThat(table.match("GET", "/kapacitor/v1preview/logs").preview()).isFalse();
  }

  @Test
  void knowsMethodsInCapitalsOnly() {
    assertThat(table.knows("PATCH")).isTrue();
    assertThat(table.knows("get")).isFalse();
    assertThat(table.knows("TRACE")).isFalse();
  }

  @Test
  void refusesTwoRoutesForOnePattern() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteTable(List.of(route("/a/{x}"), route("/a/{y}"))))
        .withMessage("http: multiple registrations for /a/");
  }

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "a, /a",
    "/, /",
    "//, /",
    "/a/b, /a/b",
    "/a//b/, /a/b/",
    "/a/./b, /a/b",
    "/a/../b, /b",
    "/../a, /a",
    "/a/.., /",
    "/a/b/., /a/b",
    "/a/b/./, /a/b/",
    "/a/.b, /a/.b",
    "/a/..b/...c, /a/..b/...c"
  })
  void cleansPaths(String path, String clean) {
    assertThat(ApiPath.clean(path)).isEqualTo(clean);
  }

  @Test
  void linksToCleanPaths() {
    assertThat(ApiPath.selfLink("/tasks/..")).containsEntry("href", "/kapacitor/v1");
    assertThat(ApiPath.selfLink("/tasks/a//b/")).containsEntry("href", "/kapacitor/v1/tasks/a/b");
    assertThat(ApiPath.link("events", "/tasks/ü x"))
        .hasToString("{rel=events, href=/kapacitor/v1/tasks/ü x}");
  }

  @Test
  void readsQueries() {
    Query query = Query.parse("a=1&b=x+y%20z&a=2&c&=&d=%zz&e=1;2&%66=%C3%BC&g=a=b");
    assertThat(query.all("a")).containsExactly("1", "2");
    assertThat(query.first("b")).isEqualTo("x y z");
    assertThat(query.all("c")).containsExactly("");
    assertThat(query.all("d")).isEmpty();
    assertThat(query.all("e")).isEmpty();
    assertThat(query.first("f")).isEqualTo("ü");
    assertThat(query.first("g")).isEqualTo("a=b");
    assertThat(query.first("none")).isEmpty();
  }
}
