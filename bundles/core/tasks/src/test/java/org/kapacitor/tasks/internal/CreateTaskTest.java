package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.COLLECTING;
import static org.kapacitor.tasks.internal.Workbench.TELEGRAF;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.Workbench.Request;

/** http-api.md section 3.3, creation; tickscript.md sections 3.5, 6.2, 6.5 and 6.6. */
class CreateTaskTest {
  private final Workbench bench = new Workbench();
  private final StoredTasks tasks = bench.open();

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  private void assertInvalid(String message, TaskDefinition request) {
    assertFails(Kind.INVALID, message, () -> tasks.create(request));
  }

  @Test
  void isDisabledUnlessTheRequestSaysOtherwise() {
    Task task = tasks.create(disabled("cpu", COLLECTING));
    assertThat(task.status()).isEqualTo(TaskStatus.DISABLED);
    assertThat(task.created()).isEqualTo(bench.clock.instant()).isEqualTo(task.modified());
    assertThat(task.lastEnabled()).isEmpty();
    assertThat(task.error()).isEmpty();
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.statistics("cpu")).isEmpty();
    assertThat(tasks.find("cpu")).contains(task);
  }

  @Test
  void isStartedBeforeTheCallReturnsIfEnabled() {
    Task task = tasks.create(enabled("cpu", COLLECTING));
    assertThat(task.status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(task.lastEnabled()).contains(bench.clock.instant());
    assertThat(tasks.executing("cpu")).isTrue();
  }

  @Test
  void makesUpAnId() {
    String id = tasks.create(disabled("", COLLECTING)).id();
    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(tasks.create(disabled("", COLLECTING)).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-", ".", "..", "_", "1.b-c_D", "größe", "задача", "任务"})
  void acceptsLettersDigitsDashesDotsAndUnderscores(String id) {
    assertThat(tasks.create(disabled(id, COLLECTING)).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a:b", "a*", "½", "a\u0301"})
  void refusesOtherIds(String id) {
    assertInvalid(
        "task ID must contain only letters, numbers, '-', '.' and '_'. \"" + id + '"',
        disabled(id, COLLECTING));
  }

  @Test
  void quotesIdsInMessages() {
    assertInvalid(
        "task ID must contain only letters, numbers, '-', '.' and '_'. \"a\\\"\\\\\\n\\x01\\u200b\"",
        disabled("a\"\\\n\u0001\u200b", COLLECTING));
    assertInvalid(
        "task ID must contain only letters, numbers, '-', '.' and '_'. \"cpu\\n\"",
        disabled("cpu\n", COLLECTING));
  }

  @Test
  void refusesAnIdThatIsTaken() {
    tasks.create(disabled("cpu", COLLECTING));
    assertInvalid("task cpu already exists", disabled("cpu", COLLECTING));
  }

  @Test
  void refusesAnUnknownTemplate() {
    assertInvalid(
        "unknown template nope: err: no template exists",
        new Request("cpu", COLLECTING).template("nope").build());
  }

  @Test
  void refusesAnEmptyScript() {
    assertInvalid("must provide TICKscript", disabled("cpu", ""));
  }

  @Test
  void refusesAScriptThatCannotBeParsed() {
    assertThat(thrownBy(disabled("cpu", "stream|from(")))
        .startsWith("invalid TICKscript: parser: ");
  }

  private String thrownBy(TaskDefinition request) {
    try {
      tasks.create(request);
      return "nothing";
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var x = 1",
        "stream",
        "var s = stream|from()\nvar b = batch|query('q')\n",
        "// nothing"
      })
  void refusesAScriptWithoutType(String script) {
    assertInvalid("invalid task type: invalid", disabled("cpu", script));
  }

  @Test
  void takesTheTypeFromTheScript() {
    TaskDefinition request =
        new TaskDefinition(
            "b",
            "",
            Optional.of(EdgeType.STREAM),
            List.of(TELEGRAF),
            "var data = batch|query('q')",
            Map.of(),
            Optional.empty());
    assertThat(tasks.create(request).type()).isEqualTo(EdgeType.BATCH);
    assertThat(tasks.create(disabled("s", "var s = stream\ns|from()|collect()")).type())
        .isEqualTo(EdgeType.STREAM);
  }

  @Test
  void refusesAWrongScript() {
    assertThat(thrownBy(disabled("cpu", "stream|from()|nope()")))
        .isEqualTo(
            "invalid TICKscript: line 1 char 15: no method or property \"nope\" on"
                + " *pipeline.FromNode");
    assertInvalid(
        "invalid TICKscript: missing value for var \"m\".",
        disabled("cpu", "var m string\nstream|from().measurement(m)|collect()"));
  }

  @Test
  void takesDbrpsFromTheScriptInOrderAndWithDuplicates() {
    String script = "dbrp \"b\".\"x\"\ndbrp \"a\".\"y\"\ndbrp \"b\".\"x\"\n" + COLLECTING;
    Task task = tasks.create(new Request("cpu", script).dbrps().build());
    assertThat(task.dbrps())
        .containsExactly(new DbRp("b", "x"), new DbRp("a", "y"), new DbRp("b", "x"));
  }

  @Test
  void refusesToBeWithoutDbrp() {
    assertInvalid("must specify dbrp", new Request("cpu", COLLECTING).dbrps().build());
  }

  @Test
  void refusesDbrpsInBothPlaces() {
    assertInvalid(
        "cannot specify dbrp in both implicitly and explicitly",
        disabled("cpu", "dbrp \"a\".\"b\"\n" + COLLECTING));
  }

  @Test
  void checksInTheOrderOfTheReference() {
    tasks.create(disabled("taken", COLLECTING));
    String twoTypes = "var s = stream|nope()\nvar b = batch|query('q')";
    assertThat(
            List.of(
                thrownBy(new Request("a b", "").template("t").dbrps().build()),
                thrownBy(new Request("taken", "").template("t").dbrps().build()),
                thrownBy(new Request("x", "").template("t").dbrps().build()),
                thrownBy(new Request("x", "").dbrps().build()),
                thrownBy(new Request("x", twoTypes).dbrps().build()),
                thrownBy(new Request("x", "stream|nope()").dbrps().build())))
        .containsExactly(
            "task ID must contain only letters, numbers, '-', '.' and '_'. \"a b\"",
            "task taken already exists",
            "unknown template t: err: no template exists",
            "must provide TICKscript",
            "invalid task type: invalid",
            "invalid TICKscript: line 1 char 8: no method or property \"nope\" on"
                + " *pipeline.StreamNode");
    assertThat(tasks.find("x")).isEmpty();
  }

  @Test
  void bindsVars() {
    String script = "var m = 'mem'\nstream|from().measurement(m)|collect()";
    Var cpu = new Var(VarType.STRING, Optional.of("cpu"), "which");
    Task task = tasks.create(new Request("cpu", script).var("m", cpu).build());
    assertThat(task.vars()).containsEntry("m", cpu);
    assertInvalid(
        "invalid TICKscript: invalid type supplied for m, got int exp string",
        new Request("other", script).var("m", new Var(VarType.INT, Optional.of(1L), "")).build());
  }

  @Test
  void keepsVarsThatTheScriptDoesNotDeclare() {
    Var unknown = new Var(VarType.LAMBDA, Optional.of("\"x\" > 1"), "");
    Task task = tasks.create(new Request("cpu", COLLECTING).var("w", unknown).build());
    assertThat(task.vars()).containsEntry("w", unknown);
  }

  @Test
  void refusesLambdasAndRegularExpressionsThatCannotBeParsed() {
    assertThat(
            thrownBy(
                new Request("cpu", COLLECTING)
                    .var("w", new Var(VarType.LAMBDA, Optional.of("1 +"), ""))
                    .build()))
        .startsWith("invalid TICKscript: invalid var w: invalid lambda expression: parser: ");
    assertThat(
            thrownBy(
                new Request("cpu", COLLECTING)
                    .var("re", new Var(VarType.REGEX, Optional.of(new Regex("(")), ""))
                    .build()))
        .startsWith(
            "invalid TICKscript: invalid var re: invalid regex pattern: error parsing regexp");
  }

  @Test
  void staysEnabledWithTheErrorIfItDoesNotStart() {
    assertFails(
        Kind.FAILED,
        "no luck",
        () -> tasks.create(enabled("cpu", "stream|from()|trouble().open('no luck')")));
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(task.status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(task.error()).isEqualTo("no luck");
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(bench.reopen().find("cpu")).contains(task);
  }

  @Test
  void isStoredWhenTheCallReturns() {
    Task task = tasks.create(disabled("cpu", COLLECTING));
    assertThat(bench.reopen().all()).containsExactly(task);
  }

  @Test
  void listsInByteOrderOfTheIds() {
    for (String id : List.of("b", "\uFB00", "a", "\uD835\uDC00", "B", "a.1", "é")) {
      tasks.create(disabled(id, COLLECTING));
    }
    assertThat(tasks.all())
        .extracting(Task::id)
        .containsExactly("B", "a", "a.1", "b", "é", "\uFB00", "\uD835\uDC00");
  }

  @Test
  void formatsScripts() {
    assertThat(tasks.format("stream|from()")).isEqualTo("stream\n    |from()\n");
    assertThat(tasks.format("stream|from(")).isEqualTo("stream|from(");
  }
}
