package org.kapacitor.node.httpout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.testkit.NodeTest;

/** nodes.md sections 5.3 and 9.1. */
class HttpOutNodeTest {
  private final Map<String, Supplier<String>> served = new HashMap<>();

  private final Endpoints endpoints =
      (path, json) -> {
        served.put(path, json);
        return () -> served.remove(path, json);
      };

  private NodeTest httpOut() {
    return NodeTest.of("|httpOut('out')", new HttpOutNode()).resource(Endpoints.class, endpoints);
  }

  private Runnable shows(String json) {
    return () -> assertThat(served.get("out").get()).isEqualTo(json);
  }

  @Test
  void servesTheLatestPointOfEveryGroup() {
    httpOut()
        .groupBy("h")
        .then(shows("{\"series\":null}"))
        .points("m,h=a,x=1 v=1,s=\"<\" 1", "m,h=b v=2 2", "m,h=a,x=2 v=3i 3.5")
        .then(
            shows(
                "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\",\"x\":\"2\"},\"columns\":[\"time\",\"v\"],"
                    + "\"values\":[[\"1970-01-01T00:00:03.5Z\",3]]},"
                    + "{\"name\":\"m\",\"tags\":{\"h\":\"b\"},\"columns\":[\"time\",\"v\"],"
                    + "\"values\":[[\"1970-01-01T00:00:02Z\",2]]}]}"))
        .expect(
            "m,h=a,x=1 s=\"<\",v=1.0 1 [h=a]", "m,h=b v=2.0 2 [h=b]", "m,h=a,x=2 v=3i 3.5 [h=a]");
    assertThat(served).as("ends with the task").isEmpty();
  }

  @Test
  void servesTheColumnsOfTheFirstRowOfABatch() {
    httpOut()
        .onBatches()
        .batch("m,h=a 10", "c=x v=1 1", "v=2,w=3 2")
        .then(
            shows(
                "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\"},\"columns\":[\"time\",\"c\",\"v\"],"
                    + "\"values\":[[\"1970-01-01T00:00:01Z\",\"x\",1],[\"1970-01-01T00:00:02Z\",null,2]]}]}"))
        .batch("m,h=a 20")
        .then(shows("{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\"}}]}"))
        .expect("batch m [h=a] 10 {c=x v=1.0 1; v=2.0,w=3.0 2}", "batch m [h=a] 20 {}");
  }

  @Test
  void forgetsDeletedGroups() {
    // That there once were groups is not kept: what is restored without any shows null.
    httpOut()
        .withoutRestoring()
        .groupBy("h")
        .barrier("m,h=a", "1")
        .then(shows("{\"series\":[null]}"))
        .delete("m,h=a")
        .then(shows("{\"series\":[]}"))
        .expect("barrier [h=a] 1", "delete [h=a]");
  }
}
