package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.TimeDimension;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.Term;

/** Finds what a call means on what it is called on, and makes it (tickscript.md section 3.4). */
final class Calls {
  /** Name of the one global function. */
  static final String TIME = "time";

  private final PipelineBuilder pipeline;

  Calls(PipelineBuilder pipeline) {
    this.pipeline = pipeline;
  }

  Object global(Term.Call call, Optional<Object> receiver, List<Object> arguments, Scope scope) {
    if (receiver.isPresent()) {
      throw error(call, "calling global function on object " + GoTypes.of(receiver.get()));
    }
    if (!call.name().equals(TIME) || scope.find(TIME).isEmpty()) {
      throw error(call, "no global function \"" + call.name() + "\" defined");
    }
    return time(call, arguments);
  }

  private static TimeDimension time(Term.Call call, List<Object> arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw error(call, "time() function expects 1 or 2 args, got " + arguments.size());
    }
    for (Object argument : arguments) {
      if (!(argument instanceof Duration)) {
        throw error(
            call,
            "invalid time() argument of type " + GoTypes.of(argument) + ", must be a duration");
      }
    }
    Duration offset = arguments.size() == 2 ? (Duration) arguments.get(1) : Duration.ZERO;
    return new TimeDimension((Duration) arguments.get(0), offset);
  }

  Object on(Term.Call call, Object receiver, List<Object> arguments) {
    if (!(receiver instanceof ScriptObject object)) {
      throw error(call, "cannot get properties of non pointer value");
    }
    boolean chain = pipeline.hasChainMethod(object, call.name());
    boolean property = object.hasProperty(call.name());
    if (call.kind() == CallKind.CHAIN && chain) {
      return guarded(call, object, () -> pipeline.chain(object, call.name(), arguments));
    }
    if (call.kind() == CallKind.PROPERTY && property) {
      return guarded(call, object, () -> object.set(call.name(), arguments));
    }
    throw error(call, mistaken(call, object, chain, property));
  }

  private static String mistaken(
      Term.Call call, ScriptObject object, boolean chain, boolean property) {
    String name = call.name();
    String asked =
        switch (call.kind()) {
          case CHAIN -> "chaining";
          case PROPERTY -> "property";
          default -> "dynamic";
        };
    String start = "no " + asked + " method \"" + name + "\" on " + object.typeName() + ", but ";
    if (property) {
      return start + "property does exist. Use '.' operator instead: 'node." + name + "(..)'.";
    }
    if (chain) {
      return start
          + "chaining method does exist. Use '|' operator instead: 'node|"
          + name
          + "(..)'.";
    }
    return "no method or property \"" + name + "\" on " + object.typeName();
  }

  private interface Action {
    Object run();
  }

  private static Object guarded(Term.Call call, ScriptObject object, Action action) {
    try {
      return action.run();
    } catch (CallException e) {
      throw error(call, message(call, object, e));
    }
  }

  private static String message(Term.Call call, ScriptObject object, CallException e) {
    if (!e.panic()) {
      return e.getMessage();
    }
    if (e.getMessage().contains("*ast.ReferenceNode") && e.getMessage().contains("type string")) {
      return "cannot assign *ast.ReferenceNode to type string,"
          + " did you use double quotes instead of single quotes?";
    }
    return "error calling func \""
        + call.name()
        + "\" on obj "
        + object.typeName()
        + ": "
        + e.getMessage();
  }

  private static CompileException error(Term.Call call, String message) {
    return ScriptEvaluator.at(call.position(), message);
  }
}
