package org.kapacitor.engine.internal.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Loopback;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.run.NodeTypes;
import org.kapacitor.engine.internal.run.Resources;

/** Tasks write to each other through mailboxes that have room for ten points. */
@Timeout(60)
class LoopbackTest {
  private static final EngineSettings SMALL = new EngineSettings(2, 10, Duration.ofSeconds(30));

  private final CountDownLatch done = new CountDownLatch(1);
  private LiveEngine engine;
  private volatile int wanted;

  /** Sends points round until their field "left" is used up. */
  @Node(name = "stream", summary = "Sends points on.", root = true, blocking = true)
  private final class Sender implements NodeType<Sender.Options> {
    record Options(@Doc("Where to write.") String target) {}

    @Override
    public NodeOperator open(Options options, NodeContext context) {
      Loopback loopback = context.resource(Loopback.class);
      Field left = context.field("left");
      Row row = new Row();
      Rows rows = new Rows();
      return new NodeOperator() {
        private int arrived;

        @Override
        public void point(int parent, Point point, Output out) {
          long next = point.integer(left) - 1;
          if (next < 0) {
            arrived++;
            if (arrived == wanted) {
              done.countDown();
            }
            return;
          }
          rows.clear();
          var series = loopback.series(options.target(), "rp", point.name(), point.tags());
          rows.add(row.of(point).series(series).set(left, next));
          loopback.write(rows);
        }
      };
    }
  }

  @BeforeEach
  void start() {
    NodeTypes types = new NodeTypes();
    types.add(new Sender());
    engine = new LiveEngine(SMALL, types, lambda -> null, new NoResources());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private static final class NoResources implements Resources {
    @Override
    public <T> T resource(Class<T> type, NodeContext node) {
      throw new NodeException("no " + type);
    }
  }

  private TaskRun task(String database, String target) {
    PlanNode node =
        new PlanNode(
            "stream0",
            "stream",
            "stream",
            new Sender.Options(target),
            false,
            EdgeType.STREAM,
            EdgeType.STREAM,
            List.of(),
            List.of(),
            "");
    return engine.start(
        new TaskSpec(
            "main",
            database,
            new Plan(EdgeType.STREAM, List.of(node)),
            Set.of(new DbRp(database, "rp")),
            Optional.empty(),
            error -> {}));
  }

  private void write(String database, int points, int rounds) {
    for (int from = 0; from < points; from += 5) {
      StringBuilder lines = new StringBuilder();
      for (int i = from; i < Math.min(points, from + 5); i++) {
        lines.append("m,h=a left=").append(rounds).append("i ").append(i).append('\n');
      }
      byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
      engine.write(
          new DbRp(database, "rp"),
          Arrays.copyOf(text, text.length + LineParser.padding()),
          text.length,
          Precision.NANOSECONDS);
    }
  }

  @Test
  void whatATaskWritesComesToAnother() throws InterruptedException {
    wanted = 1000;
    TaskRun first = task("a", "b");
    TaskRun last = task("b", "nowhere");
    write("a", 1000, 1);
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(last.nodeStatistics().get("stream0")).containsEntry("collected", 1000L);
    first.stop();
    assertThat(engine.ingress())
        .anySatisfy(
            each -> {
              assertThat(each.database()).isEqualTo("b");
              assertThat(each.points()).isEqualTo(1000);
            });
  }

  @Test
  void tasksThatWriteToEachOtherDoNotWaitForEver() throws InterruptedException {
    wanted = 300;
    TaskRun first = task("a", "b");
    task("b", "c");
    task("c", "a");
    write("a", 300, 9);
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(first.error()).isEmpty();
    assertThat(first.nodeStatistics().get("stream0")).containsEntry("collected", 1200L);
  }
}
