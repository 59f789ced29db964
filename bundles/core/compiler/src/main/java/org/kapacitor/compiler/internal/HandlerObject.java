package org.kapacitor.compiler.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.compiler.HandlerDeclaration;

/** A handler named on a node, while the script is evaluated (alerts.md section 1.1). */
final class HandlerObject implements ScriptObject {
  private final HandlerDeclaration declaration;
  private final NodeObject node;
  private final Map<String, Object> values = new HashMap<>();

  HandlerObject(HandlerDeclaration declaration, NodeObject node) {
    this.declaration = declaration;
    this.node = node;
  }

  /** Binds the arguments of the call that named the handler. */
  void construct(List<Object> arguments) {
    values.putAll(Arguments.positional(declaration.options().args(), arguments));
  }

  HandlerDeclaration declaration() {
    return declaration;
  }

  /**
   * What the node gets.
   *
   * @throws OptionException if an option is outside its range or the type refuses the options
   */
  HandlerCall call() {
    Record options = declaration.options().build(values);
    declaration.type().check(options);
    return new HandlerCall(declaration.kind(), options);
  }

  @Override
  public String typeName() {
    return declaration.typeName();
  }

  @Override
  public NodeObject node() {
    return node;
  }

  @Override
  public boolean hasProperty(String name) {
    return option(name).isPresent() || node.hasProperty(name);
  }

  private Optional<Option> option(String name) {
    return declaration.options().named(name).filter(Arguments::settable);
  }

  @Override
  public ScriptObject set(String name, List<Object> arguments) {
    Optional<Option> option = option(name);
    if (option.isPresent()) {
      Arguments.set(values, option.get(), typeName(), arguments);
      return this;
    }
    ScriptObject next = node.set(name, arguments);
    return node.isPlain(name) ? this : next;
  }

  @Override
  public Optional<Object> get(String name) {
    Optional<Option> option = option(name);
    return option.isPresent()
        ? option.filter(Arguments::readable).flatMap(own -> Arguments.value(values, own))
        : node.get(name);
  }
}
