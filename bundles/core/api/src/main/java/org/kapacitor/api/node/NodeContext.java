package org.kapacitor.api.node;

import java.util.Set;
import java.util.function.Function;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.plan.DbRp;

/** What a node gets from the engine. Everything here belongs to one node of one running task. */
public interface NodeContext {

  /** Who runs the task: {@code main}, or the id of a replay. */
  String taskMaster();

  /** Id of the task. */
  String task();

  /** Name of the node in its task: {@code window3}. */
  String node();

  /**
   * What the node takes: {@link EdgeType#STREAM}, {@link EdgeType#BATCH} or {@link EdgeType#NONE}.
   */
  EdgeType wants();

  /** Number of parents. */
  int parents();

  /** Where the task's data is written to: what it may read. */
  Set<DbRp> sources();

  /**
   * Whether the task is fed with recorded data: a node that fetches data itself has to wait for
   * what its {@link #input} gives.
   */
  boolean replayed();

  /**
   * Says that the task's stream shall bring points of a measurement, or of all if it is empty. The
   * stream brings what any node of the task asks for, and everything if none asks.
   */
  void subscribe(String measurement);

  /** Whether the script said {@code .quiet()}: errors are counted but not logged. */
  boolean quiet();

  /** A handle on a field. */
  Field field(String name);

  /** A layout without fields, to build rows from nothing. */
  Layout layout();

  /**
   * Compiles a lambda expression.
   *
   * @param what begins the error message: {@code Failed to compile expression in where clause};
   *     nothing does if it is empty
   * @throws NodeException if operands cannot fit whatever the data is (tickscript.md section 4.4)
   */
  CompiledLambda compile(String what, Lambda lambda);

  /** The series with a name and tags that the node made up, outside any database. */
  Series series(String name, Tags tags);

  /** The series with a name and tags in a database and retention policy. */
  Series series(String database, String retentionPolicy, String name, Tags tags);

  /** The series with the same name, database and retention policy but other tags. */
  Series withTags(Series series, Tags tags);

  /** The group of data with a name and tags under some dimensions. */
  Group group(Dimensions dimensions, String name, Tags tags);

  /** The group of a series under the dimensions of another group. */
  Group group(Group like, Series series);

  /**
   * The group to go on with where one was kept, for a {@link NodeOperator} that holds data back:
   * the same or, if it was deleted in the meantime, the one that has taken its place.
   */
  Group current(Group kept);

  /** Finds groups by series, where the dimensions of a series depend on nothing but its tags. */
  Grouper grouper(Function<Series, Dimensions> dimensions);

  /** A memory per series. */
  <T> PerSeries<T> perSeries(Function<Series, T> worksOut);

  /** State per group, for a {@link NodeOperator}; it is deleted by {@link PerGroup#remove} only. */
  <T> PerGroup<T> perGroup(Function<Group, T> opens);

  /**
   * The time on the clock, nanoseconds since 1970-01-01T00:00:00Z. Data has its own time; this one
   * is for timers.
   */
  long now();

  /** A timer of an operator: of the group, or of the node if {@code group} is null. */
  Timer timer(Group group);

  /**
   * Runs something on the task's own thread, between two messages; not at all once the node is
   * closed. May be called by any thread, which does not wait.
   */
  void later(Runnable action);

  /**
   * Gives data to this node as its parent would: for a node that fetches data itself. For the
   * task's own thread.
   */
  Output input();

  /**
   * Shows users that something is wrong while the task goes on: as the task's error, until it is
   * called again.
   *
   * @param text empty if all is well
   */
  void problem(String text);

  /** A statistic called {@code name}. */
  Counter counter(String name);

  /**
   * Counts an error of the node and logs it, once per interval.
   *
   * @param message what failed; shown with the cause's message as {@code err}
   * @param keysAndValues further keys of the log line, each followed by its value
   */
  void error(String message, RuntimeException cause, String... keysAndValues);

  /**
   * A service of the core for nodes: templates, alert topics, statistics and the like.
   *
   * @throws NodeException if there is none of that type
   */
  <T> T resource(Class<T> type);
}
