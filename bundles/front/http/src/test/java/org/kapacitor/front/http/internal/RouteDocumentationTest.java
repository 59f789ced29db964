package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Parameter;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.server.HttpCounters;

/** What a description of the API is made from. */
class RouteDocumentationTest {
  private final List<Route> routes =
      HttpApi.routes(TestServer.closed().core(), "1.8.0", new HttpCounters());

  @Test
  void saysWhatEveryRouteDoes() {
    for (Route route : routes) {
      assertThat(route.operations()).as(route.pattern()).isNotEmpty();
      for (Operation operation : route.operations()) {
        assertThat(operation.path()).startsWith(route.pattern());
        assertThat(operation.summary()).endsWith(".");
        assertThat(operation.statuses()).isNotEmpty();
        assertThat(operation.parameters())
            .extracting(Parameter::summary)
            .allMatch(summary -> summary.endsWith("."));
      }
    }
  }

  @Test
  void saysWhatBodiesHold() {
    assertThat(routes)
        .filteredOn(Route::hasBody)
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(route.operations()).allMatch(operation -> !operation.body().isEmpty()));
  }
}
