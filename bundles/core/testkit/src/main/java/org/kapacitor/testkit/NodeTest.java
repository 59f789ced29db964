package org.kapacitor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeType;

/**
 * Tests a node: what comes in, what has to come out.
 *
 * <pre>{@code
 * NodeTest.of("|movingAverage('value', 3)", new MovingAverageNode())
 *     .points("cpu value=1 1", "cpu value=2 2", "cpu value=6 3")
 *     .expect("cpu value=1.0,movingAverage=1.0 1", ...);
 * }</pre>
 *
 * The script is compiled and run by the real compiler and engine, twice: straight through, and with
 * the state saved and restored into fresh operators after every message. Both must give the same.
 * Times are in seconds; {@link #wait} moves the clock.
 */
public final class NodeTest {
  private final String script;
  private final NodeType<?>[] types;
  private final Map<Class<?>, Object> resources = new HashMap<>();
  private final List<FunctionSet> functions = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private Dimensions dimensions = Dimensions.NONE;
  private EdgeType type = EdgeType.STREAM;
  private boolean batches;
  private int parents = 1;
  private boolean restores = true;

  /** Something that happens in a test. */
  private interface Step {
    void run(TestRun run);
  }

  private NodeTest(String script, NodeType<?>... types) {
    this.script = script;
    this.types = types;
  }

  /**
   * A test of a piece of script.
   *
   * @param script what follows the source: {@code |window().period(10s)}; with several parents a
   *     whole expression in which they are called {@code a, b, c}
   * @param types the node types it uses
   */
  public static NodeTest of(String script, NodeType<?>... types) {
    return new NodeTest(script, types);
  }

  /**
   * As {@link #of}, for a node that can follow nothing but {@code stream}. Only points can come in.
   */
  public static NodeTest ofRoot(String script, NodeType<?>... types) {
    NodeTest test = new NodeTest(script, types);
    test.parents = 0;
    return test;
  }

  /**
   * As {@link #of}, for a node that follows {@code batch} and fetches data itself. The task may
   * read the database {@code db} with the retention policy {@code rp}.
   */
  public static NodeTest ofQuery(String script, NodeType<?>... types) {
    NodeTest test = ofRoot(script, types);
    test.type = EdgeType.BATCH;
    return test;
  }

  /** Groups what is said from here on to come in by tags. */
  public NodeTest groupBy(String... tags) {
    String[] sorted = tags.clone();
    Arrays.sort(sorted);
    dimensions = Dimensions.ofSorted(dimensions.byName(), sorted);
    return this;
  }

  /** Groups what is said from here on to come in by measurement too. */
  public NodeTest groupByMeasurement() {
    dimensions = Dimensions.ofSorted(true, dimensions.names().toArray(String[]::new));
    return this;
  }

  /** The node has several parents, called {@code a, b, c} in the script. */
  public NodeTest parents(int count) {
    parents = count;
    return this;
  }

  /** What comes in are batches. */
  public NodeTest onBatches() {
    batches = true;
    return this;
  }

  /** Gives the node a resource. */
  public <T> NodeTest resource(Class<T> type, T resource) {
    resources.put(type, resource);
    return this;
  }

  /** Installs functions for lambda expressions. */
  public NodeTest functions(FunctionSet... sets) {
    functions.addAll(List.of(sets));
    return this;
  }

  /** Runs straight through only: for nodes whose effects are outside and would happen twice. */
  public NodeTest withoutRestoring() {
    restores = false;
    return this;
  }

  /** Points come in. */
  public NodeTest points(String... lines) {
    for (String line : lines) {
      pointOf(0, line);
    }
    return this;
  }

  /** A point comes from a parent, counted from 0. */
  public NodeTest pointOf(int parent, String line) {
    if (parents == 0) {
      steps.add(run -> run.write(Lines.nanoseconds(line)));
      return this;
    }
    Dimensions by = dimensions;
    steps.add(
        run ->
            run.lines()
                .forEach(
                    "db",
                    "rp",
                    line,
                    point -> {
                      Group group = run.context().group(by, point.name(), point.tags());
                      var row = point.detach().group(group);
                      run.give(parent, out -> out.point(row));
                    }));
    return this;
  }

  /**
   * A batch comes in.
   *
   * @param header measurement, tags and end time: {@code cpu,host=a 10}
   * @param rows tags beyond the batch's (may be none), fields and time: {@code core=1 value=2 5} or
   *     {@code value=2 5}
   */
  public NodeTest batch(String header, String... rows) {
    return batchOf(0, header, rows);
  }

  /** A batch comes from a parent, counted from 0; see {@link #batch}. */
  public NodeTest batchOf(int parent, String header, String... rows) {
    steps.add(
        run -> {
          Batch batch = readBatch(run, header, rows);
          run.give(parent, out -> out.batch(batch));
        });
    return this;
  }

  private static Batch readBatch(TestRun run, String header, String... rows) {
    int space = header.lastIndexOf(' ');
    String key = header.substring(0, space);
    String name = key.contains(",") ? key.substring(0, key.indexOf(',')) : key;
    Rows content = new Rows();
    for (String row : rows) {
      boolean hasTags = row.split(" ").length > 2;
      String line = hasTags ? key + "," + row : key + " " + row;
      run.lines().forEach("", "", line, content::add);
    }
    Tags tags = run.tags(key);
    Dimensions ofTags = Dimensions.ofSorted(false, tags.keys());
    Group group = run.context().group(ofTags, name, tags);
    return new Batch(name, group, Lines.nanos(header.substring(space + 1)), content);
  }

  /**
   * A barrier comes in.
   *
   * @param group measurement and tags of the group: {@code cpu,host=a}
   */
  public NodeTest barrier(String group, String seconds) {
    return barrierOf(0, group, seconds);
  }

  /** A barrier comes from a parent, counted from 0. */
  public NodeTest barrierOf(int parent, String group, String seconds) {
    Dimensions by = dimensions;
    steps.add(
        run -> {
          Group of = group(run, by, group);
          run.give(parent, out -> out.barrier(of, Lines.nanos(seconds)));
        });
    return this;
  }

  /**
   * The deletion of a group comes in.
   *
   * @param group measurement and tags of the group: {@code cpu,host=a}
   */
  public NodeTest delete(String group) {
    return deleteOf(0, group);
  }

  /** The deletion of a group comes from a parent, counted from 0. */
  public NodeTest deleteOf(int parent, String group) {
    Dimensions by = dimensions;
    steps.add(
        run -> {
          Group of = group(run, by, group);
          run.give(parent, out -> out.deleteGroup(of));
        });
    return this;
  }

  private Group group(TestRun run, Dimensions by, String key) {
    String name = key.contains(",") ? key.substring(0, key.indexOf(',')) : key;
    Tags tags = run.tags(key);
    Dimensions of = batches ? Dimensions.ofSorted(false, tags.keys()) : by;
    return run.context().group(of, name, tags);
  }

  /** Time passes. */
  public NodeTest wait(Duration time) {
    steps.add(run -> run.advance(time.toNanos()));
    return this;
  }

  /** There is no more data. */
  public NodeTest end() {
    steps.add(TestRun::end);
    return this;
  }

  /** Something happens in between: a look at what the node has done so far. */
  public NodeTest then(Runnable action) {
    steps.add(run -> action.run());
    return this;
  }

  /** Runs the test: exactly these messages must come out, written as {@link MessageText} says. */
  public NodeTest expect(String... messages) {
    assertThat(run(false).seen()).as("straight through").containsExactly(messages);
    if (restores) {
      assertThat(run(true).seen()).as("restored after every message").containsExactly(messages);
    }
    return this;
  }

  /** Runs the test: the node must have counted this many errors. */
  public NodeTest expectErrors(long count) {
    assertThat(statistic("errors")).as("errors").isEqualTo(count);
    return this;
  }

  /** Runs the test: a statistic of the node must have this value at the end. */
  public NodeTest expectStatistic(String name, long value) {
    assertThat(statistic(name)).as(name).isEqualTo(value);
    return this;
  }

  private Object statistic(String name) {
    return run(false).statistics().get(name);
  }

  /** The script must be refused, or the task must not start, with a message that contains this. */
  public void fails(String message) {
    assertThatThrownBy(() -> open().close()).hasMessageContaining(message);
  }

  /** The task must fail while it runs, with a message that contains this. */
  public void failsRunning(String message) {
    assertThatThrownBy(() -> run(false)).hasMessageContaining(message);
  }

  TestRun run(boolean restoring) {
    TestRun run = open();
    for (Step step : steps) {
      step.run(run);
      if (restoring) {
        run.restore();
      }
    }
    run.close();
    return run;
  }

  private TestRun open() {
    TestRun.Plugins plugins = new TestRun.Plugins(List.of(types), functions, resources);
    return new TestRun(wholeScript(), type, plugins);
  }

  private String wholeScript() {
    String feed = batches ? "feedBatches" : "feed";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parents; i++) {
      text.append("var %c = stream|%s(%d)\n".formatted('a' + i, feed, i));
    }
    String start = parents == 0 ? type.text() : parents == 1 ? "a" : "";
    return text.append(start).append(script).append("\n|sink()").toString();
  }
}
