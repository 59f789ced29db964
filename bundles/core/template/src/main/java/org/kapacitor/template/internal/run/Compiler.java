package org.kapacitor.template.internal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.template.internal.function.Function;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.Parameter;

/** Turns the tree of one template into parts. */
final class Compiler {
  private static final Part NOTHING = new Parts.Sequence(new Part[0]);

  private final Map<String, Function> functions;
  private final Map<String, Body> bodies;
  private final Variables variables = new Variables();
  private int height;
  private int maxHeight;

  private Compiler(Map<String, Function> functions, Map<String, Body> bodies) {
    this.functions = functions;
    this.bodies = bodies;
  }

  /**
   * Compiles a template.
   *
   * @param bodies all templates that can be called, complete when this one is rendered
   */
  static Body compile(
      String name, Node.Block tree, Map<String, Function> functions, Map<String, Body> bodies) {
    Compiler compiler = new Compiler(functions, bodies);
    Part part = compiler.block(tree);
    return new Body(name, tree, part, compiler.variables.count(), compiler.maxHeight);
  }

  private Part block(Node.Block block) {
    maxHeight = Math.max(maxHeight, ++height);
    Part[] parts = new Part[block.nodes().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(block.nodes().get(i));
    }
    height--;
    return parts.length == 1 ? parts[0] : new Parts.Sequence(parts);
  }

  private Part part(Node node) {
    if (node instanceof Node.Text text) {
      return new Parts.Text(text.text());
    }
    if (node instanceof Node.Action action) {
      Pipeline pipeline = pipeline(action.pipe());
      return action.pipe().declarations().isEmpty()
          ? new Parts.Output(action, pipeline)
          : new Parts.Declare(action, pipeline);
    }
    if (node instanceof Node.Branch branch) {
      return branch(branch);
    }
    if (node instanceof Node.Jump jump) {
      return new Parts.Jump(jump.leaves() ? Flow.BREAK : Flow.CONTINUE);
    }
    if (node instanceof Node.TemplateCall call) {
      return new Parts.Call(call, bodies, call.pipe().map(this::pipeline));
    }
    throw new IllegalArgumentException(node.show());
  }

  private Part branch(Node.Branch branch) {
    int mark = variables.mark();
    Pipeline pipeline = pipeline(branch.pipe());
    int bodyMark = variables.mark();
    Part then = block(branch.then());
    variables.forget(bodyMark);
    Part otherwise = branch.otherwise().isPresent() ? block(branch.otherwise().get()) : NOTHING;
    variables.forget(mark);
    return switch (branch.kind()) {
      case IF -> new Parts.If(branch, pipeline, then, otherwise);
      case WITH -> new Parts.With(branch, pipeline, then, otherwise);
      case RANGE -> new Range(branch, pipeline, then, otherwise);
    };
  }

  private Pipeline pipeline(Node.Pipe pipe) {
    maxHeight = Math.max(maxHeight, ++height);
    Command[] commands = new Command[pipe.commands().size()];
    for (int i = 0; i < commands.length; i++) {
      commands[i] = command(pipe.commands().get(i));
    }
    height--;
    Slot[] slots = new Slot[pipe.declarations().size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slot(pipe.declarations().get(i).name(), pipe.assigns());
    }
    return new Pipeline(pipe, commands, slots);
  }

  private Slot slot(String variable, boolean assigned) {
    return assigned ? variables.find(variable) : variables.declare(variable);
  }

  private Command command(Node.Command command) {
    List<Node> words = command.words();
    Argument[] arguments = new Argument[words.size() - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(words.get(i + 1));
    }
    return (Command) operand(words.get(0), command, arguments);
  }

  private Argument argument(Node node) {
    return operand(node, node, new Argument[0]);
  }

  /** All operands are commands as well. */
  private Argument operand(Node node, Node call, Argument[] arguments) {
    boolean alone = arguments.length == 0;
    if (node instanceof Node.Field field) {
      return new FieldChain(node, (frame, dot) -> dot, field.names(), arguments);
    }
    if (node instanceof Node.Variable variable) {
      Slot slot = variables.find(variable.name());
      return variable.fields().isEmpty()
          ? new Operands.Variable(node, slot, alone)
          : new FieldChain(node, (frame, dot) -> slot.get(frame), variable.fields(), arguments);
    }
    if (node instanceof Node.Chain chain) {
      return new FieldChain(node, start(chain.operand()), chain.names(), arguments);
    }
    if (node instanceof Node.Identifier identifier) {
      Function function = Optional.ofNullable(functions.get(identifier.name())).orElseThrow();
      return new FunctionCall(identifier, call, function, arguments);
    }
    if (node instanceof Node.Pipe pipe) {
      return new Operands.Parentheses(node, pipeline(pipe), alone);
    }
    return node instanceof Node.Dot ? new Operands.Dot(node, alone) : Constant.of(node, alone);
  }

  private FieldChain.Start start(Node operand) {
    Argument argument = argument(operand);
    return (frame, dot) -> argument.evaluate(frame, dot, Parameter.ANY);
  }
}
