package org.kapacitor.api.node;

import java.util.Optional;
import org.kapacitor.api.option.Sections;

/**
 * A short way to write several nodes: a method in scripts that stands for a chain of others.
 * Register it as a {@link NodeType} service and annotate it with {@link Node}, as a node type. A
 * method {@code |movingMax(1m)} that stands for {@code
 * |window().period(1m).every(1m)|max('value')}:
 *
 * <pre>{@code
 * @Component(service = NodeType.class)
 * @Node(name = "movingMax", summary = "Largest value of every period.")
 * public final class MovingMax extends NodeMacro<MovingMax.Options> {
 *
 *   public record Options(@Arg("Length of a period.") Duration period) {}
 *
 *   @Override
 *   public void expand(Options options, NodeChain chain) {
 *     chain.node("window").property("period", options.period());
 *     chain.property("every", options.period());
 *     chain.node("max", "value");
 *   }
 * }
 * }</pre>
 *
 * The script can go on with properties of the last node.
 *
 * @param <O> the options record: the arguments
 */
public abstract class NodeMacro<O extends Record> implements NodeType<O> {

  /** Appends the nodes that it stands for, at least one. */
  public abstract void expand(O options, NodeChain chain);

  /**
   * The options with which it is put behind the root of every task, whatever the script says; empty
   * if it is not.
   */
  public Optional<O> everywhere(Sections sections) {
    return Optional.empty();
  }

  /** It is never a node itself. */
  @Override
  public final NodeOperators open(O options, NodeContext context) {
    throw new NodeException("stands for other nodes and is none itself");
  }
}
