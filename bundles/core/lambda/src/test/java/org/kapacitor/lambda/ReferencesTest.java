package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Evaluator;

/** What names stand for: tickscript.md section 4.2. */
class ReferencesTest {
  private final Lambdas lambdas = new Lambdas();

  @Test
  void fieldsAndTagsAreFoundByName() {
    Sample sample = Sample.of(lambdas, "host", "web", "empty", "").with("disk usage", 2.5);
    assertThat(sample.value("\"disk usage\" * 2.0")).isEqualTo("5");
    assertThat(sample.value("\"host\" + '!'")).isEqualTo("web!");
    assertThat(sample.test("isPresent(\"empty\") AND \"empty\" == ''")).isEqualTo("true");
  }

  @Test
  void aNameThatIsBothFieldAndTagFailsTheWholeExpression() {
    Sample sample = Sample.of(lambdas, "t", "x").with("t", 1L);
    String error = "cannot have field and tags with same name \"t\"";
    assertThat(sample.test("TRUE OR \"t\" > 0")).isEqualTo(error);
    assertThat(sample.value("\"q\" + \"t\"")).isEqualTo(error);
    assertThat(sample.test("TRUE")).isEqualTo("true");
  }

  @Test
  void timeShadowsFieldsAndTags() {
    Sample sample = Sample.of(lambdas, "time", "tag").with("time", "field");
    assertThat(sample.value("unixNano(\"time\")")).isEqualTo(String.valueOf(Sample.TIME));
  }

  @Test
  void nilIsNotMissing() {
    Sample sample = Sample.of(lambdas).with("n", null);
    String error = "referenced value \"n\" is nil.";
    assertThat(sample.test("\"n\" > 1")).isEqualTo(error);
    assertThat(sample.test("!\"n\"")).isEqualTo(error);
    assertThat(sample.value("\"n\"")).isEqualTo(error);
    assertThat(sample.value("isPresent(\"n\")")).isEqualTo("Failed to handle 1 argument: " + error);
    assertThat(sample.value("if(TRUE, 1, \"n\")"))
        .isEqualTo("Failed to handle 3 argument: " + error);
    assertThat(sample.test("TRUE OR \"n\" > 1")).isEqualTo("true");
  }

  @Test
  void durationsAndTimesInFieldsKeepTheirType() {
    Sample sample = Sample.of(lambdas);
    sample.point.set(new Field("d"), FieldType.DURATION, 90_000_000_000L);
    sample.point.set(new Field("t"), FieldType.TIME, 5);
    assertThat(sample.value("\"d\" / 2")).isEqualTo("45s");
    assertThat(sample.value("unixNano(\"t\")")).isEqualTo("5");
  }

  @Test
  void resultsAreUsedForNamesThePointDoesNotHave() {
    Sample sample = Sample.of(lambdas, "tag", "x").with("field", 1L);
    Row results = new Row().empty(sample.point.series(), null, 0, Layout.root());
    Field as = new Field("r");
    sample.evaluator("\"field\" + 1").evaluate(sample.point, results, as);
    sample.evaluator("\"r\" * 10").evaluate(sample.point, results, new Field("field"));
    sample.evaluator("\"field\" + \"r\"").evaluate(sample.point, results, as);
    sample.evaluator("\"tag\" + '!'").evaluate(sample.point, results, new Field("text"));
    sample.evaluator("\"text\" + '?'").evaluate(sample.point, results, new Field("text"));
    assertThat(results.value(0)).isEqualTo(3L);
    assertThat(results.value(1)).isEqualTo(20L);
    assertThat(results.value(2)).isEqualTo("x!?");
  }

  @Test
  void nothingIsStoredIfThereIsNoResult() {
    Sample sample = Sample.of(lambdas).with("field", 1L);
    Row results = new Row().empty(sample.point.series(), null, 0, Layout.root());
    Evaluator evaluator = sample.evaluator("\"field\" / 0");
    assertThatThrownBy(() -> evaluator.evaluate(sample.point, results, new Field("r")))
        .hasMessage("runtime error: integer divide by zero")
        .hasNoCause();
    assertThat(results.layout().size()).isZero();
  }

  @Test
  void layoutsAndTagsMayChangeFromPointToPoint() {
    Layout root = Layout.root();
    Evaluator evaluator = Sample.of(lambdas).evaluator("if(isPresent(\"x\"), 'present', 'absent')");
    Field as = new Field("r");
    for (int i = 0; i < 200; i++) {
      String key = "k" + i % 40;
      Series series = new Series(i, "", "", "m", Tags.of(i % 3 == 0 ? "x" : key, "v"));
      Row point = new Row().empty(series, null, 0, root);
      if (i % 5 == 1 && i % 3 != 0) {
        point.set(new Field("f" + i % 7), 1.0).set(new Field("x"), 2.0);
      }
      Row results = new Row().empty(series, null, 0, root);
      evaluator.evaluate(point, results, as);
      boolean present = i % 3 == 0 || i % 5 == 1;
      assertThat(results.value(0)).as("point %d", i).isEqualTo(present ? "present" : "absent");
    }
  }
}
