package org.kapacitor.tasks.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.TELEGRAF;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.TaskTemplates;
import org.kapacitor.tasks.TemplateContents;
import org.kapacitor.tasks.TemplateDefinition;
import org.kapacitor.tasks.internal.StoredTasks;
import org.kapacitor.tasks.internal.Workbench;
import org.kapacitor.tasks.internal.Workbench.Request;

/** http-api.md section 4, and what section 3.3 says of tasks with a template. */
class TemplateTest {
  private static final String SCRIPT =
      "// What to watch\nvar m string\nstream|from().measurement(m)|collect()";
  private static final String OTHER = "var m = 'mem' stream|from().measurement(m)|collect()";
  private static final DbRp AB = new DbRp("a", "b");

  private final Workbench bench = new Workbench();
  private final StoredTasks tasks = bench.open();
  private final TaskTemplates templates = tasks.templates();

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  private static TemplateDefinition template(String id, String script) {
    return new TemplateDefinition(id, Optional.empty(), script);
  }

  private static TemplateDefinition script(String script) {
    return template("", script);
  }

  private static Request of(String template, String id) {
    return new Request(id, "").template(template).var("m", text("cpu"));
  }

  private static Var text(String value) {
    return new Var(VarType.STRING, Optional.of(value), "");
  }

  @Test
  void survivesARestart() {
    TaskTemplate template = templates.create(template("t", SCRIPT));
    assertThat(template)
        .isEqualTo(
            new TaskTemplate(
                "t", EdgeType.STREAM, SCRIPT, bench.clock.instant(), bench.clock.instant()));
    assertThat(bench.reopen().templates().all()).containsExactly(template);
  }

  @Test
  void listsInByteOrderOfIds() {
    List.of("b", "é", "a", "B").forEach(id -> templates.create(template(id, SCRIPT)));
    assertThat(templates.all()).extracting(TaskTemplate::id).containsExactly("B", "a", "b", "é");
  }

  @Test
  void showsTheVarsAndTheGraph() {
    TemplateContents contents = templates.contents(templates.create(template("t", SCRIPT)));
    assertThat(contents.vars())
        .containsExactly(
            Map.entry("m", new Var(VarType.STRING, Optional.empty(), "What to watch")));
    assertThat(contents.dot()).isEqualTo("digraph t {\nstream0 -> from1;\nfrom1 -> collect2;\n}");
    assertThat(contents.error()).isEmpty();
  }

  @Test
  void showsWhyATemplateNoLongerCompiles() {
    TaskTemplate template = templates.create(template("t", SCRIPT));
    bench.uninstall(bench.collect);
    TemplateContents contents = templates.contents(template);
    assertThat(contents.error()).contains("collect");
    assertThat(contents.vars()).isEmpty();
    assertThat(contents.dot()).isEmpty();
  }

  @Test
  void refusesWrongTemplates() {
    templates.create(template("t", SCRIPT));
    assertInvalid("template t already exists", template("t", SCRIPT));
    assertInvalid(
        "template ID must contain only letters, numbers, '-', '.' and '_'. \"a b\"",
        template("a b", SCRIPT));
    assertInvalid("invalid task type: invalid", template("u", ""));
    assertInvalid(
        "invalid TICKscript: line 1 char 8: no method or property \"nope\" on"
            + " *pipeline.StreamNode",
        template("u", "stream|nope()"));
    assertThat(templates.all()).hasSize(1);
  }

  private void assertInvalid(String message, TemplateDefinition wrong) {
    assertFails(Kind.INVALID, message, () -> templates.create(wrong));
  }

  @Test
  void makesTasksWithValuesOfTheirOwn() throws InterruptedException {
    templates.create(template("t", SCRIPT));
    Task task = tasks.create(of("t", "cpu").status(TaskStatus.ENABLED).build());
    assertThat(task.templateId()).isEqualTo("t");
    assertThat(task.script()).isEqualTo(SCRIPT);
    assertThat(task.type()).isEqualTo(EdgeType.STREAM);
    bench.write("mem v=1 1\ncpu v=2 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=2 2");
  }

  @Test
  void ignoresTheScriptOfARequestWithATemplate() {
    templates.create(template("t", SCRIPT));
    TaskDefinition request =
        new Request("cpu", "stream|nope()").template("t").var("m", text("cpu")).build();
    assertThat(tasks.create(request).script()).isEqualTo(SCRIPT);
    TaskDefinition change = new Request("", Workbench.COLLECTING).dbrps().build();
    assertThat(tasks.update("cpu", change).script()).isEqualTo(SCRIPT);
  }

  @Test
  void refusesTasksWithoutAValueTheyNeed() {
    templates.create(template("t", SCRIPT));
    assertFails(
        Kind.INVALID,
        "invalid TICKscript: missing value for var \"m\".",
        () -> tasks.create(new Request("cpu", "").template("t").build()));
    assertFails(
        Kind.INVALID,
        "unknown template u: err: no template exists",
        () -> tasks.create(of("u", "cpu").build()));
    assertThat(tasks.all()).isEmpty();
  }

  @Test
  void changesTheTasksThatWereMadeOfIt() throws InterruptedException {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "running").status(TaskStatus.ENABLED).build());
    tasks.create(of("t", "resting").build());
    bench.clock.advance(Duration.ofMinutes(1));
    TaskTemplate changed = templates.update("t", script(OTHER));
    assertThat(changed.modified()).isEqualTo(bench.clock.instant());
    assertThat(bench.reopen().all())
        .allSatisfy(task -> assertThat(task.script()).isEqualTo(OTHER))
        .hasSize(2);
    bench.write("mem v=1 1\ncpu v=2 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=2 2");
    tasks.update("running", Request.change().var("m", text("mem")).build());
    assertThat(tasks.executing("running")).isTrue();
    assertThat(tasks.executing("resting")).isFalse();
  }

  @Test
  void changesTasksThatAreNotEnabledEvenIfTheyLackAValue() {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "cpu").build());
    String needsMore = "var n string " + SCRIPT;
    templates.update("t", script(needsMore));
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(task.script()).isEqualTo(needsMore);
    assertThat(tasks.error(task)).isEqualTo("missing value for var \"n\".");
  }

  @Test
  void rollsBackAllTasksIfOneFails() throws InterruptedException {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "a").status(TaskStatus.ENABLED).build());
    tasks.create(of("t", "b").status(TaskStatus.ENABLED).build());
    tasks.create(of("t", "c").build());
    List<Task> before = tasks.all();
    String failing = SCRIPT + " stream|from()|trouble().open('no way')";
    assertFails(
        Kind.FAILED,
        "error reloading associated task a: no way",
        () -> templates.update("t", script(failing)));
    assertThat(tasks.all()).isEqualTo(before);
    assertThat(bench.reopen().all()).isEqualTo(before);
    assertThat(templates.find("t").orElseThrow().script()).isEqualTo(failing);
    bench.write("cpu v=1 1\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 1");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 1");
  }

  @Test
  void rollsBackTasksThatHadTakenTheChange() {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "a").status(TaskStatus.ENABLED).build());
    TaskDefinition other =
        new Request("b", "").template("t").status(TaskStatus.ENABLED).var("m", text("x")).build();
    tasks.create(other);
    // Only task a has a value for the var of the new script.
    String needsMore = "var n string " + SCRIPT;
    tasks.update(
        "a",
        new TaskDefinition(
            "",
            "",
            Optional.empty(),
            List.of(),
            "",
            Map.of("m", text("cpu"), "n", text("y")),
            Optional.empty()));
    assertFails(
        Kind.FAILED,
        "error reloading associated task b: missing value for var \"n\".",
        () -> templates.update("t", script(needsMore)));
    assertThat(tasks.all())
        .allSatisfy(
            task -> {
              assertThat(task.script()).isEqualTo(SCRIPT);
              assertThat(task.error()).isEmpty();
              assertThat(tasks.executing(task.id())).isTrue();
            });
  }

  @Test
  void takesItsTasksAlongWhenItGetsAnotherId() {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "cpu").build());
    templates.update("t", template("u", ""));
    assertThat(templates.all()).extracting(TaskTemplate::id).containsExactly("u");
    assertThat(bench.reopen().templates().all()).extracting(TaskTemplate::id).containsExactly("u");
    assertThat(tasks.find("cpu").orElseThrow().templateId()).isEqualTo("u");
    templates.create(template("t", SCRIPT));
    assertFails(
        Kind.FAILED,
        "failed to create new template for ID change: template already exists",
        () -> templates.update("t", template("u", OTHER)));
    assertThat(templates.find("u").orElseThrow().script()).isEqualTo(SCRIPT);
  }

  @Test
  void keepsItsTypeUnlessAnotherIsAskedFor() {
    templates.create(template("t", SCRIPT));
    assertFails(
        Kind.INVALID,
        "invalid TICKscript: name \"batch\" is undefined. Names in scope: stream,time",
        () -> templates.update("t", script("batch|query('q')")));
    TemplateDefinition change =
        new TemplateDefinition("", Optional.of(EdgeType.BATCH), "batch|query('q')");
    assertThat(templates.update("t", change).type()).isEqualTo(EdgeType.BATCH);
  }

  @Test
  void givesItsDbrpsToItsTasks() {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "cpu").build());
    templates.update("t", script("dbrp \"a\".\"b\" " + SCRIPT));
    assertThat(tasks.find("cpu").orElseThrow().dbrps()).containsExactly(AB);
    templates.update("t", script(SCRIPT));
    assertThat(tasks.find("cpu").orElseThrow().dbrps()).isEmpty();
  }

  @Test
  void givesBackDbrpsWhenItRollsBack() {
    templates.create(template("t", SCRIPT));
    tasks.create(of("t", "cpu").status(TaskStatus.ENABLED).build());
    assertFails(
        Kind.FAILED,
        "error reloading associated task cpu: missing value for var \"n\".",
        () -> templates.update("t", script("dbrp \"a\".\"b\" var n string " + SCRIPT)));
    assertThat(tasks.find("cpu").orElseThrow().dbrps()).containsExactly(TELEGRAF);
  }

  @Test
  void leavesTasksAloneThatWereGivenItLater() {
    templates.create(template("t", OTHER));
    tasks.create(Workbench.disabled("cpu", Workbench.COLLECTING));
    Task given = tasks.update("cpu", Request.change().template("t").build());
    assertThat(given.script()).isEqualTo(OTHER);
    assertThat(given.templateId()).isEqualTo("t");
    templates.update("t", script(SCRIPT));
    assertThat(tasks.find("cpu")).contains(given);
  }

  @Test
  void leavesItsTasksWhenItIsDeleted() {
    templates.create(template("t", SCRIPT));
    Task task = tasks.create(of("t", "cpu").status(TaskStatus.ENABLED).build());
    templates.delete("t");
    templates.delete("t");
    assertThat(templates.find("t")).isEmpty();
    assertThat(bench.reopen().templates().all()).isEmpty();
    assertThat(tasks.find("cpu")).contains(task);
    assertThat(tasks.executing("cpu")).isTrue();
    assertFails(
        Kind.INVALID,
        "unknown template : err: no template exists",
        () -> tasks.update("cpu", Workbench.status(TaskStatus.DISABLED)));
  }

  @Test
  void refusesATemplateThatDoesNotExist() {
    assertFails(
        Kind.NOT_FOUND,
        "template does not exist, cannot update",
        () -> templates.update("t", script(SCRIPT)));
  }
}
