package org.kapacitor.template.internal.run;

import java.util.List;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Maps;
import org.kapacitor.template.internal.value.Method;
import org.kapacitor.template.internal.value.Methods;
import org.kapacitor.template.internal.value.Parameter;
import org.kapacitor.template.internal.value.TypeNames;

/** Fields, keys and methods behind a value: {@code .A.B}, {@code $x.A}, {@code (f 1).A}. */
final class FieldChain implements Argument, Command {
  /** What the chain begins with. */
  @FunctionalInterface
  interface Start {
    /** The value, perhaps an {@link Element}. */
    Object value(Frame frame, Object dot);
  }

  /** What a step of the chain is given, which only methods take. */
  private record Given(Argument[] arguments, Object piped) {
    private static final Given NOTHING = new Given(new Argument[0], Frame.NOTHING);

    int count() {
      return arguments.length + (piped == Frame.NOTHING ? 0 : 1);
    }
  }

  private final Node node;
  private final Start start;
  private final String[] names;
  private final Given given;

  /**
   * Field names of the last struct of each step, which are all the same as a rule. Threads may
   * overwrite each other's lists: any of them is right for the struct that it came from.
   */
  private final List<?>[] knownNames;

  FieldChain(Node node, Start start, List<String> names, Argument[] arguments) {
    this.node = node;
    this.start = start;
    this.names = names.toArray(String[]::new);
    this.given = arguments.length == 0 ? Given.NOTHING : new Given(arguments, Frame.NOTHING);
    this.knownNames = new List<?>[this.names.length];
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Object evaluate(Frame frame, Object dot, Parameter parameter) {
    return Argument.check(frame, run(frame, dot, Frame.NOTHING), parameter);
  }

  @Override
  public Object run(Frame frame, Object dot, Object piped) {
    frame.at = node;
    Object value = start.value(frame, dot);
    int last = names.length - 1;
    for (int i = 0; i < last; i++) {
      value = step(frame, dot, value, i, Given.NOTHING);
    }
    Given all = piped == Frame.NOTHING ? given : new Given(given.arguments, piped);
    return Element.value(step(frame, dot, value, last, all));
  }

  private Object step(Frame frame, Object dot, Object from, int index, Given given) {
    if (from == null) {
      return null;
    }
    String name = names[index];
    Object receiver = Element.value(from);
    if (receiver == null) {
      throw frame.fail("nil pointer evaluating " + Element.TYPE_NAME + "." + name);
    }
    if (receiver instanceof TemplateStruct struct) {
      return field(frame, struct, index, given);
    }
    if (Kind.of(receiver) == Kind.MAP) {
      if (given.count() > 0) {
        throw frame.fail(name + " is not a method but has arguments");
      }
      return entry(receiver, name);
    }
    Method method = Methods.of(receiver).get(name);
    if (method == null) {
      String type = from instanceof Element ? Element.TYPE_NAME : TypeNames.of(receiver);
      throw noField(frame, name, type);
    }
    checkCall(frame, name, method, given);
    Object[] values = arguments(frame, dot, method.parameters(), given);
    try {
      return method.body().call(receiver, values);
    } catch (CallException e) {
      frame.at = node;
      throw frame.fail("error calling " + name + ": " + e.getMessage());
    }
  }

  private Object field(Frame frame, TemplateStruct struct, int index, Given given) {
    String name = names[index];
    List<String> fields = struct.fieldNames();
    if (knownNames[index] != fields) {
      if (!fields.contains(name)) {
        throw noField(frame, name, struct.typeName());
      }
      knownNames[index] = fields;
    }
    if (given.count() > 0) {
      throw frame.fail(name + " has arguments but cannot be invoked as function");
    }
    return struct.field(name);
  }

  private static RuntimeException noField(Frame frame, String name, String type) {
    return frame.fail("can't evaluate field " + name + " in type " + type);
  }

  private static Object entry(Object map, String name) {
    if (map instanceof Tags tags) {
      int index = tags.indexOf(name);
      return index < 0 ? null : tags.value(index);
    }
    Object value = Maps.get(map, name);
    return value != null || Maps.has(map, name) ? new Element(value) : null;
  }

  private static void checkCall(Frame frame, String name, Method method, Given given) {
    int wanted = method.parameters().size();
    if (given.count() != wanted) {
      throw frame.fail(
          "wrong number of args for " + name + ": want " + wanted + " got " + given.count());
    }
    if (method.results() != 1) {
      throw frame.fail(
          "can't call method/function \"" + name + "\" with " + method.results() + " results");
    }
  }

  private static Object[] arguments(
      Frame frame, Object dot, List<Parameter> parameters, Given given) {
    Object[] values = new Object[parameters.size()];
    int written = given.arguments.length;
    for (int i = 0; i < written; i++) {
      values[i] = given.arguments[i].evaluate(frame, dot, parameters.get(i));
    }
    if (given.piped != Frame.NOTHING) {
      values[written] = Argument.check(frame, given.piped, parameters.get(written));
    }
    return values;
  }
}
