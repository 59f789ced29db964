package org.kapacitor.lambda.internal.code;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.lambda.internal.function.Overload;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * What an expression does for one signature of its references: types are known, errors are in their
 * place, and everything in which two expressions of one shape may differ is an index into the
 * {@link Plan}. Equal code makes equal classes.
 */
public sealed interface Code {

  /** Type of the value; {@link Kind#INVALID} if there never is one. */
  Kind kind();

  /** The parts, in the order in which they are evaluated. */
  default List<Code> parts() {
    return List.of();
  }

  /** Whether there never is a value. */
  default boolean fails() {
    return kind() == Kind.INVALID;
  }

  /** Where the value of a reference comes from. */
  enum Source {
    TIME,
    FIELD,
    TAG,
    RESULT
  }

  /** A constant of the plan. */
  record Constant(Kind kind, int index) implements Code {}

  /** The value of a reference that has none, as an argument. */
  record Absent() implements Code {
    @Override
    public Kind kind() {
      return Kind.MISSING;
    }
  }

  /** The value of a field or tag, found where the plan's slot says. */
  record Load(Source source, Kind kind, int slot) implements Code {}

  /** An error that is known beforehand. */
  record Fail(int error) implements Code {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /** Evaluates some parts for what they do, then the last for its value. */
  record After(List<Code> before, Code then) implements Code {
    public After {
      before = List.copyOf(before);
    }

    @Override
    public Kind kind() {
      return then.kind();
    }

    @Override
    public List<Code> parts() {
      List<Code> all = new ArrayList<>(before);
      all.add(then);
      return all;
    }
  }

  /** Unary minus; of a boolean it is the same as not. */
  record Negate(Code operand) implements Code {
    @Override
    public Kind kind() {
      return operand.kind();
    }

    @Override
    public List<Code> parts() {
      return List.of(operand);
    }
  }

  /** {@code AND} and {@code OR}. */
  record Logical(boolean and, Code left, Code right) implements Code {
    @Override
    public Kind kind() {
      return Kind.BOOL;
    }

    @Override
    public List<Code> parts() {
      return List.of(left, right);
    }
  }

  /** Comparisons, matches included. */
  record Compare(Operator operator, Code left, Code right) implements Code {
    @Override
    public Kind kind() {
      return Kind.BOOL;
    }

    @Override
    public List<Code> parts() {
      return List.of(left, right);
    }
  }

  /** Arithmetic and concatenation. */
  record Arithmetic(Operator operator, Kind kind, Code left, Code right) implements Code {
    @Override
    public List<Code> parts() {
      return List.of(left, right);
    }
  }

  /**
   * A call.
   *
   * @param state index of the state, or -1
   * @param context index of the constant that begins the message if the call fails, or -1
   */
  record Invoke(Overload overload, List<Code> arguments, int state, int context) implements Code {
    public Invoke {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return overload.result();
    }

    @Override
    public List<Code> parts() {
      return arguments;
    }
  }

  /** A value that is remembered per series. */
  record Remember(Code value, int memo) implements Code {
    @Override
    public Kind kind() {
      return value.kind();
    }

    @Override
    public List<Code> parts() {
      return List.of(value);
    }
  }
}
