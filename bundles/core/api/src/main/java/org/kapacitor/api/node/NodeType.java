package org.kapacitor.api.node;

import org.kapacitor.api.option.OptionException;

/**
 * A type of node. Register it as an OSGi service and annotate it with {@link Node}; the options
 * record declares what scripts can set. A node that doubles a field, complete:
 *
 * <pre>{@code
 * @Component(service = NodeType.class)
 * @Node(name = "twice", summary = "Doubles a field.")
 * public final class TwiceNode implements NodeType<TwiceNode.Options> {
 *
 *   public record Options(@Arg("Field to double.") String field) {}
 *
 *   @Override
 *   public GroupOperators open(Options options, NodeContext context) {
 *     Field field = context.field(options.field());
 *     Row row = new Row();
 *     return group -> new GroupOperator() {
 *       @Override
 *       public void point(Point point, Output out) {
 *         out.point(row.of(point).set(field, 2 * point.number(field)));
 *       }
 *     };
 *   }
 * }
 * }</pre>
 *
 * The object is shared by all tasks and must not hold anything of one of them.
 *
 * @param <O> the options record
 */
public interface NodeType<O extends Record> {

  /**
   * Opens a node of this type when a task starts.
   *
   * <p>Called by one thread, before any data. What all groups share (fields, compiled lambdas,
   * rows) is made here; what belongs to a group is made by the {@link GroupOperators} that are
   * returned, or in a {@link NodeOperator} if the node does not work group by group.
   *
   * @throws NodeException if the node cannot start; its message becomes the task's error
   */
  NodeOperators open(O options, NodeContext context);

  /** What is declared of this type: the annotation of its class. */
  default Node declaration() {
    return getClass().getAnnotation(Node.class);
  }

  /**
   * Checks options beyond what their annotations say, when a task is defined.
   *
   * @throws OptionException with what is wrong
   */
  default void check(O options) {}

  /**
   * Checks options against the number of parents, for a node that can have several. Unless
   * overridden it is {@link #check(Record)}.
   *
   * @throws OptionException with what is wrong
   */
  default void check(O options, int parents) {
    check(options);
  }
}
