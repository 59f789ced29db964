package org.kapacitor.template.internal.syntax;

import java.util.List;
import java.util.Optional;
import org.kapacitor.template.internal.text.Quoting;

/** A node of the tree of a template. Positions count characters of the source. */
public sealed interface Node {

  /** Where errors say that it is. */
  int position();

  /** Appends the node as error messages show it. */
  void write(StringBuilder to);

  /** The node as error messages show it. */
  default String show() {
    StringBuilder to = new StringBuilder();
    write(to);
    return to.toString();
  }

  /** What stands between actions. */
  record Text(int position, String text) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(text);
    }
  }

  /** A sequence of nodes. */
  record Block(int position, List<Node> nodes) implements Node {
    @Override
    public void write(StringBuilder to) {
      nodes.forEach(node -> node.write(to));
    }

    /** Whether there is nothing in it but white space. */
    public boolean isEmpty() {
      return nodes.stream().allMatch(node -> node instanceof Text text && text.text().isBlank());
    }
  }

  /** A pipeline whose value is printed, or that declares variables. */
  record Action(int position, int line, Pipe pipe) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append("{{");
      pipe.write(to);
      to.append("}}");
    }
  }

  /** What a branch does with its pipeline. */
  enum BranchKind {
    IF,
    RANGE,
    WITH;

    /** Its keyword. */
    public String keyword() {
      return this == IF ? "if" : this == RANGE ? "range" : "with";
    }
  }

  /** {@code if}, {@code range} or {@code with}. */
  record Branch(
      BranchKind kind, int position, int line, Pipe pipe, Block then, Optional<Block> otherwise)
      implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append("{{").append(kind.keyword()).append(' ');
      pipe.write(to);
      to.append("}}");
      then.write(to);
      if (otherwise.isPresent()) {
        to.append("{{else}}");
        otherwise.get().write(to);
      }
      to.append("{{end}}");
    }
  }

  /** {@code break} or {@code continue}. */
  record Jump(int position, int line, boolean leaves) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(leaves ? "{{break}}" : "{{continue}}");
    }
  }

  /** {@code template "name" pipe}. */
  record TemplateCall(int position, int line, String name, Optional<Pipe> pipe) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append("{{template ").append(Quoting.quote(name));
      pipe.ifPresent(
          data -> {
            to.append(' ');
            data.write(to);
          });
      to.append("}}");
    }
  }

  /** Commands, each given the value of the one before, and the variables that get the last one. */
  record Pipe(
      int position, int line, boolean assigns, List<Variable> declarations, List<Command> commands)
      implements Node {
    @Override
    public void write(StringBuilder to) {
      for (int i = 0; i < declarations.size(); i++) {
        to.append(i == 0 ? "" : ", ");
        declarations.get(i).write(to);
      }
      if (!declarations.isEmpty()) {
        to.append(assigns ? " = " : " := ");
      }
      for (int i = 0; i < commands.size(); i++) {
        to.append(i == 0 ? "" : " | ");
        commands.get(i).write(to);
      }
    }
  }

  /** An operand with its arguments. */
  record Command(int position, List<Node> words) implements Node {
    @Override
    public void write(StringBuilder to) {
      for (int i = 0; i < words.size(); i++) {
        to.append(i == 0 ? "" : " ");
        writeOperand(to, words.get(i));
      }
    }
  }

  /** Name of a function. */
  record Identifier(int position, String name) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(name);
    }
  }

  /** {@code $name}, perhaps with fields: {@code $x.Field}. */
  record Variable(int position, String name, List<String> fields) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(name);
      writeFields(to, fields);
    }
  }

  /** {@code .Field.Field}. */
  record Field(int position, List<String> names) implements Node {
    @Override
    public void write(StringBuilder to) {
      writeFields(to, names);
    }
  }

  /** Fields of a value in parentheses or of a function: {@code (index .A 1).Field}. */
  record Chain(int position, Node operand, List<String> names) implements Node {
    @Override
    public void write(StringBuilder to) {
      writeOperand(to, operand);
      writeFields(to, names);
    }
  }

  /** The dot. */
  record Dot(int position) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append('.');
    }
  }

  /** {@code nil}. */
  record Nil(int position) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append("nil");
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(int position, boolean value) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(value);
    }
  }

  /** A number or a character. */
  record Number(int position, NumberLiteral literal) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(literal.text());
    }
  }

  /** A string with its value and as it was written. */
  record Quoted(int position, String literal, String value) implements Node {
    @Override
    public void write(StringBuilder to) {
      to.append(literal);
    }
  }

  private static void writeOperand(StringBuilder to, Node operand) {
    if (operand instanceof Pipe) {
      to.append('(');
      operand.write(to);
      to.append(')');
    } else {
      operand.write(to);
    }
  }

  private static void writeFields(StringBuilder to, List<String> names) {
    for (String name : names) {
      to.append('.').append(name);
    }
  }
}
