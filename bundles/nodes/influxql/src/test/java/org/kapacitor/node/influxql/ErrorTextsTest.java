package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;

/** What is logged of points that do not fit (nodes.md section 8.2). */
class ErrorTextsTest {
  private static final Field V = new Field("v");
  private static final Series SERIES = new Series(0, "", "", "m", Tags.EMPTY);
  private static final Group GROUP = new Group("", Tags.EMPTY, Dimensions.NONE) {};

  private final List<String> errors = new ArrayList<>();
  private final Input numbers = new Input(recording(), "mean", "v", Input.NUMBERS);

  /** A context that can do nothing but name fields and write errors down. */
  private NodeContext recording() {
    return (NodeContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {NodeContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "field" -> V;
                  case "error" ->
                      errors.add(arguments[0] + ": " + ((Exception) arguments[1]).getMessage())
                          ? null
                          : null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Row empty() {
    return new Row().empty(SERIES, GROUP, 0, Layout.root());
  }

  @Test
  void theFirstPointHasNoSuchField() {
    assertThat(numbers.find(empty(), null, "later")).isEqualTo(-1);
    assertThat(errors)
        .containsExactly(
            "failed to realize reduce context from fields: field \"v\" missing from point");
  }

  @Test
  void theFirstPointHasNoValue() {
    assertThat(numbers.find(empty().set(V, FieldType.NIL, 0), null, "later")).isEqualTo(-1);
    assertThat(errors)
        .containsExactly(
            "failed to realize reduce context from fields: field \"v\" missing from point");
  }

  @Test
  void theFirstPointHasAnotherKindOfValue() {
    numbers.find(empty().set(V, "x"), null, "later");
    numbers.find(empty().set(V, true), null, "later");
    numbers.find(empty().set(V, FieldType.DURATION, 0), null, "later");
    String start =
        "failed to realize reduce context from fields: invalid influxql func mean with field v: ";
    assertThat(errors)
        .containsExactly(
            start + "cannot apply mean to string field",
            start + "cannot apply mean to bool field",
            start + "cannot apply mean to time.Duration field");
  }

  @Test
  void aLaterPointDoesNotFit() {
    numbers.find(empty(), FieldType.FLOAT, "failed to aggregate point");
    numbers.find(empty().set(V, 1L), FieldType.FLOAT, "failed to aggregate point in batch");
    numbers.find(empty().set(V, "x"), FieldType.INT, "failed to aggregate batch point");
    numbers.find(empty().set(V, FieldType.NIL, 0), FieldType.INT, "failed to aggregate point");
    assertThat(errors)
        .containsExactly(
            "failed to aggregate point: field v missing from point cannot aggregate",
            "failed to aggregate point in batch: field v has wrong type: got int64 exp float64",
            "failed to aggregate batch point: field v has wrong type: got string exp int64",
            "failed to aggregate point: field v missing from point cannot aggregate");
  }

  @Test
  void pointsThatFitGiveTheIndexOfTheField() {
    Row row = empty().set(new Field("a"), 1.0).set(V, 2.0);
    assertThat(numbers.find(row, null, "")).isEqualTo(1);
    assertThat(numbers.find(row, FieldType.FLOAT, "")).isEqualTo(1);
    assertThat(errors).isEmpty();
  }
}
