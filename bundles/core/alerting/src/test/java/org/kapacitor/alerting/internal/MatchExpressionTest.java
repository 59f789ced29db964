package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.compiler.internal.PluginCatalog;
import org.kapacitor.compiler.internal.ScriptCompiler;
import org.kapacitor.lambda.Lambdas;
import org.kapacitor.testkit.TestEvent;

/** alerts.md section 2.6. */
class MatchExpressionTest {
  private final Lambdas lambdas = new Lambdas();
  private final ScriptCompiler compiler =
      new ScriptCompiler(new PluginCatalog(name -> false), lambdas::constant);

  private final TestEvent event =
      TestEvent.of("cpu,host=serverA,dc=x usage=95.5 1500000000")
          .id("cpu:serverA")
          .level(Level.WARNING)
          .previousLevel(Level.INFO)
          .duration(Duration.ofMinutes(5))
          .task("cpu_alert");

  private MatchExpression expression(String text) {
    return new MatchExpression(
        compiler.lambda(text), lambda -> AlertingComponent.evaluator(lambdas, lambda));
  }

  private boolean matches(String text, TestEvent tested) {
    return expression(text).test(tested.event());
  }

  private boolean matches(String text) {
    return matches(text, event);
  }

  private void refused(String text, String message) {
    assertThatThrownBy(() -> expression(text)).hasMessage(message);
  }

  private void fails(String text, String message) {
    MatchExpression expression = expression(text);
    assertThatThrownBy(() -> expression.test(event.event()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(message);
  }

  @Test
  void comparesLevels() {
    assertThat(matches("level() == WARNING")).isTrue();
    assertThat(matches("level() == CRITICAL")).isFalse();
    assertThat(matches("level() > INFO AND level() < CRITICAL")).isTrue();
    assertThat(matches("level() == 2")).isTrue();
    assertThat(matches("OK + 0 == 0 AND INFO + 0 == 1 AND CRITICAL + 0 == 3")).isTrue();
  }

  @Test
  void knowsWhetherTheLevelChanged() {
    assertThat(matches("changed()")).isTrue();
    assertThat(matches("changed() == TRUE")).isTrue();
    assertThat(matches("changed() == TRUE", event.previousLevel(Level.WARNING))).isFalse();
    assertThat(matches("!changed()", event.previousLevel(Level.WARNING))).isTrue();
  }

  @Test
  void knowsNameTaskAndDuration() {
    assertThat(matches("name() == 'cpu'")).isTrue();
    assertThat(matches("name() == 'mem'")).isFalse();
    assertThat(matches("taskName() =~ /^cpu_/")).isTrue();
    assertThat(matches("alertDuration() >= 5m")).isTrue();
    assertThat(matches("alertDuration() > 5m")).isFalse();
  }

  @Test
  void readsTags() {
    assertThat(matches("\"host\" == 'serverA'")).isTrue();
    assertThat(matches("\"host\" =~ /server[BC]/ OR \"dc\" == 'x'")).isTrue();
    assertThat(matches("\"host\" + \"dc\" == 'serverAx'")).isTrue();
  }

  @Test
  void anEventWithoutTheTagCannotBeJudged() {
    fails("\"rack\" == 'r1'", "no tag exists for rack");
    fails("level() == OK AND \"rack\" == 'r1'", "no tag exists for rack");
    fails("\"usage\" > 5.0", "no tag exists for usage");
    fails("hour(\"time\") >= 0", "no tag exists for time");
  }

  @Test
  void allOtherFunctionsAreThere() {
    assertThat(matches("strHasPrefix(\"host\", 'server') AND strLength(name()) == 3")).isTrue();
    assertThat(matches("if(level() == WARNING, 'a', 'b') == 'a'")).isTrue();
    assertThat(matches("isPresent(\"host\")")).isTrue();
  }

  @Test
  void functionsWithAMemoryHaveOnePerHandler() {
    MatchExpression everySecond = expression("count() % 2 == 0");
    assertThat(everySecond.test(event.event())).isFalse();
    assertThat(everySecond.test(event.event())).isTrue();
    assertThat(everySecond.test(event.event())).isFalse();
  }

  @Test
  void judgesEventsWithDifferentTagsOneAfterAnother() {
    MatchExpression expression = expression("\"host\" == 'b'");
    for (int i = 0; i < 3; i++) {
      assertThat(expression.test(TestEvent.of("m,host=a v=1 1").event())).isFalse();
      assertThat(expression.test(TestEvent.of("m,host=b v=1 1").event())).isTrue();
      assertThat(expression.test(TestEvent.of("m,x=y,host=b v=1 1").event())).isTrue();
    }
  }

  @Test
  void refusesUnknownWordsAndSyntax() {
    refused("level() == BAD", "unknown identifier \"BAD\"");
    assertThatThrownBy(() -> compiler.lambda("level() ==")).hasMessageContaining("unexpected");
  }

  @Test
  void whatIsNoBooleanFailsAtEveryEvent() {
    fails("level()", "TypeGuard: expression returned unexpected type int, expected boolean");
    fails("name()", "TypeGuard: expression returned unexpected type string, expected boolean");
  }

  @Test
  void functionsTakeNoArguments() {
    MatchExpression expression = expression("level(1) == 2");
    assertThatThrownBy(() -> expression.test(event.event()))
        .isInstanceOf(EvaluationException.class);
  }

  @Test
  void unknownFunctionsFailAtEveryEvent() {
    fails("nofn() == 1", "undefined function: \"nofn\"");
  }
}
