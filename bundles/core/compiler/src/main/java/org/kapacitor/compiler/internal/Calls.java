package org.kapacitor.compiler.internal;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.node.Node;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.Term;

/** Finds what a call means on what it is called on, and makes it (tickscript.md section 3.4). */
final class Calls {
  /** What is said of properties and methods of values that have none. */
  static final String NO_PROPERTIES = "cannot get properties of non pointer value";

  private final PipelineBuilder pipeline;

  Calls(PipelineBuilder pipeline) {
    this.pipeline = pipeline;
  }

  /** Calls a function that belongs to nothing. */
  Object global(Term.Call call, Optional<Object> receiver, List<Object> arguments, Scope scope) {
    if (receiver.isPresent()) {
      throw error(call, "calling global function on object " + GoTypes.of(receiver.get()));
    }
    if (scope.find(call.name()).orElse(null) instanceof TimeFunction time) {
      return guarded(call, "<nil>", () -> time.call(arguments));
    }
    throw error(call, "no global function \"" + call.name() + "\" defined");
  }

  /** Calls a method of a node or of a handler on a node. */
  Object on(Term.Call call, Object receiver, List<Object> arguments) {
    if (!(receiver instanceof ScriptObject object)) {
      throw error(
          call, GoTypes.isPointer(receiver) ? noMethod(call, GoTypes.of(receiver)) : NO_PROPERTIES);
    }
    boolean chain = pipeline.hasChainMethod(object, call.name());
    boolean property = object.hasProperty(call.name());
    String dynamicName = Node.DYNAMIC + call.name();
    boolean dynamic = pipeline.hasChainMethod(object, dynamicName);
    if (call.kind() == CallKind.CHAIN && chain) {
      return guarded(call, object.typeName(), () -> pipeline.chain(object, call.name(), arguments));
    }
    if (call.kind() == CallKind.PROPERTY && property) {
      return guarded(call, object.typeName(), () -> object.set(call.name(), arguments));
    }
    if (call.kind() == CallKind.DYNAMIC && dynamic) {
      return guarded(call, object.typeName(), () -> pipeline.chain(object, dynamicName, arguments));
    }
    throw error(call, mistaken(call, object, chain, property, dynamic));
  }

  private static String noMethod(Term.Call call, String typeName) {
    return "no method or property \"" + call.name() + "\" on " + typeName;
  }

  private static String mistaken(
      Term.Call call, ScriptObject object, boolean chain, boolean property, boolean dynamic) {
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
    if (dynamic) {
      return start
          + "dynamic method does exist. Use '@' operator instead: 'node@"
          + name
          + "(..)'.";
    }
    return noMethod(call, object.typeName());
  }

  private interface Action {
    Object run();
  }

  private static Object guarded(Term.Call call, String typeName, Action action) {
    try {
      return action.run();
    } catch (CallException e) {
      throw error(call, message(call, typeName, e));
    }
  }

  private static String message(Term.Call call, String typeName, CallException e) {
    String message = e.getMessage();
    if (!e.panic()) {
      return message;
    }
    // What is meant is a string even where a string is not all that is taken.
    if (message.contains("*ast.ReferenceNode")
        && (message.contains("type string") || message.contains("type interface {}"))) {
      return "cannot assign *ast.ReferenceNode to type string,"
          + " did you use double quotes instead of single quotes?";
    }
    return "error calling func \"" + call.name() + "\" on obj " + typeName + ": " + message;
  }

  private static CompileException error(Term.Call call, String message) {
    return ScriptEvaluator.at(call.position(), message);
  }
}
