package org.kapacitor.node.deadman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.Templates;
import org.kapacitor.node.alert.AlertNode;
import org.kapacitor.node.derivative.DerivativeNode;
import org.kapacitor.node.noop.NoOpNode;
import org.kapacitor.node.stats.StatsNode;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;
import org.kapacitor.testkit.TestAlerts;

/** nodes.md section 6.7. The clock starts at 0. */
class DeadmanNodeTest {
  private final TestAlerts alerts = new TestAlerts();

  private NodeTest test(String script) {
    return NodeTest.of(
            script,
            new DeadmanNode(),
            new StatsNode(),
            new DerivativeNode(),
            new AlertNode(),
            new NoOpNode())
        .resource(Alerts.class, alerts)
        .resource(Templates.class, new GoTemplates());
  }

  private static Sections section(Map<String, Object> values) {
    return new Sections() {
      @Override
      public <C extends Record> C section(String name, Class<C> type) {
        assertThat(name).isEqualTo("deadman");
        return type.cast(Options.of(type).build(values));
      }

      @Override
      public <C extends Record> List<C> elements(String name, Class<C> type) {
        throw new AssertionError("no list of sections is asked for");
      }
    };
  }

  private static Duration seconds(long count) {
    return Duration.ofSeconds(count);
  }

  private List<String> messages() {
    return alerts.events().stream().map(event -> event.state().message()).toList();
  }

  @Test
  void isCriticalWhileTooLittleComes() {
    // The first count bears the time at which the task started, 0, so the first rate is too low:
    // 4 points in 20 seconds.
    test("|deadman(1.0, 10s).levelTag('level')")
        .points("m v=1 1", "m v=2 2")
        .wait(seconds(10))
        .points("m v=3 3", "m v=4 3", "m v=5 3", "m v=6 3")
        .wait(seconds(10))
        .points("m v=4 4")
        .wait(seconds(10))
        .points("m v=4 5", "m v=4 5")
        .wait(seconds(10))
        .wait(seconds(10))
        .expect(
            "stats,level=CRITICAL emitted=1.0 30",
            "stats,level=OK emitted=2.0 40",
            "stats,level=CRITICAL emitted=0.0 50");
  }

  @Test
  void everyGroupIsOnItsOwn() {
    test("|deadman(0.0, 10s).levelTag('level')")
        .groupBy("host")
        .points("m,host=a v=1 1", "m,host=b v=1 1")
        .wait(seconds(10))
        .points("m,host=a v=1 2")
        .wait(seconds(10))
        .expect("stats,host=b,level=CRITICAL emitted=0.0 20 [host=b]");
  }

  @Test
  void furtherConditionsMustHoldToo() {
    test("|deadman(0.0, 10s, lambda: \"host\" == 'b', lambda: \"emitted\" > -1.0).levelTag('l')")
        .groupBy("host")
        .points("m,host=a v=1 1", "m,host=b v=1 1")
        .wait(seconds(20))
        .expect("stats,host=b,l=CRITICAL emitted=0.0 20 [host=b]");
  }

  @Test
  void idAndMessageNameTheNodeAndTheInterval() {
    test("|deadman(0.0, 90s)")
        .withoutRestoring()
        .points("m v=1 1")
        .wait(seconds(180))
        .expect("stats emitted=0.0 180");
    assertThat(alerts.events())
        .extracting(event -> event.state().id())
        .containsExactly("nil:feed1 for task 'test'");
    assertThat(messages())
        .containsExactly("nil:feed1 for task 'test' is dead: 0.000 points/1m30s.");
  }

  @Test
  void idAndMessageAreConfiguredAndCanBeSet() {
    Map<String, Object> values = Map.of("id", "NODE_NAME NODE_NAME", "message", "none in INTERVAL");
    test("|deadman(0.0, 10s)")
        .resource(Sections.class, section(values))
        .withoutRestoring()
        .points("m v=1 1")
        .wait(seconds(20))
        .expect("stats emitted=0.0 20");
    test("|deadman(0.0, 10s).message('{{ .ID }}')")
        .resource(Sections.class, section(values))
        .withoutRestoring()
        .points("m v=1 1")
        .wait(seconds(20))
        .expect("stats emitted=0.0 20");
    assertThat(messages()).containsExactly("none in 10s", "feed1 NODE_NAME");
  }

  @Test
  void canBeOnTheRootOfEveryTask() {
    NodeTest.of(
            "",
            new DeadmanNode(),
            new StatsNode(),
            new DerivativeNode(),
            new AlertNode(),
            new NoOpNode())
        .resource(Alerts.class, alerts)
        .resource(Templates.class, new GoTemplates())
        .resource(
            Sections.class,
            section(Map.of("global", true, "interval", seconds(5), "threshold", 3.0)))
        .withoutRestoring()
        .points("m v=1 1")
        .wait(seconds(5))
        .points("m v=1 1", "m v=1 1")
        .wait(seconds(5))
        .expect("m v=1.0 1", "m v=1.0 1", "m v=1.0 1");
    assertThat(messages()).containsExactly("nil:stream0 for task 'test' is dead: 1.000 points/5s.");
  }

  @Test
  void refusesWhatIsNoThreshold() {
    test("|deadman(1, 10s)").fails("reflect: Call using int64 as type float64");
    test("|deadman(1.0)").fails("reflect: Call with too few input arguments");
    test("|deadman(1.0, 10s, 5)")
        .fails("reflect: cannot use int64 as type *ast.LambdaNode in Call");
    test("|deadman(1.0, 0s)").fails("stats node must have positive interval");
    test("|deadman(1.0, 10s).nope()")
        .fails("no method or property \"nope\" on *pipeline.AlertNode");
  }
}
