package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;

/** A node while its script is evaluated. */
final class NodeObject implements ScriptObject {
  private static final String QUIET = "quiet";

  private final NodeDeclaration declaration;
  private final Installed installed;
  private final EdgeType wants;
  private final EdgeType provides;
  private final Map<String, Object> values = new HashMap<>();
  private final List<HandlerObject> handlers = new ArrayList<>();
  private final Optional<DynamicProperties> dynamic;
  private final List<NodeObject> parents = new ArrayList<>();
  private final List<NodeObject> children = new ArrayList<>();
  private Optional<NodeObject> watches = Optional.empty();
  private boolean quiet;
  private int id;

  /**
   * A node that is not linked yet.
   *
   * @param given what the node's parent gives
   */
  NodeObject(NodeDeclaration declaration, Installed installed, EdgeType given) {
    this.declaration = declaration;
    this.installed = installed;
    EdgeType wanted = declaration.node().wants();
    wants = wanted == EdgeType.SAME ? given : wanted;
    EdgeType provided = declaration.node().provides();
    provides = provided == EdgeType.SAME ? given : provided;
    dynamic = declaration.dynamic().map(DynamicProperties::new);
  }

  NodeDeclaration declaration() {
    return declaration;
  }

  EdgeType wants() {
    return wants;
  }

  EdgeType provides() {
    return provides;
  }

  List<NodeObject> parents() {
    return parents;
  }

  List<NodeObject> children() {
    return children;
  }

  Optional<NodeObject> watches() {
    return watches;
  }

  void watch(NodeObject node) {
    watches = Optional.of(node);
  }

  boolean quiet() {
    return quiet;
  }

  /** Becomes the parent of another node. */
  void link(NodeObject child) {
    children.add(child);
    child.parents.add(this);
  }

  void id(int newId) {
    id = newId;
  }

  String name() {
    return declaration.kind() + id;
  }

  /**
   * Binds the arguments of the call that made the node; a dynamic type has none and ignores them.
   */
  void construct(List<Object> arguments) {
    if (dynamic.isEmpty()) {
      values.putAll(Arguments.positional(declaration.options().args(), arguments));
    }
  }

  /** The handlers named on the node, in order. */
  List<HandlerObject> handlers() {
    return handlers;
  }

  @Override
  public String typeName() {
    return declaration.typeName();
  }

  @Override
  public NodeObject node() {
    return this;
  }

  @Override
  public boolean hasProperty(String name) {
    return isQuiet(name)
        || option(name).isPresent()
        || handler(name).isPresent()
        || isDynamic(name);
  }

  private boolean isDynamic(String name) {
    return dynamic.map(properties -> properties.has(name)).orElse(false);
  }

  private static boolean isQuiet(String name) {
    return name.equals(QUIET) || name.equals("Quiet");
  }

  private Optional<Option> option(String name) {
    return declaration.options().named(name).filter(Arguments::settable);
  }

  private Optional<HandlerDeclaration> handler(String name) {
    return handlersOption().flatMap(option -> installed.handlerNamed(name));
  }

  private Optional<Option> handlersOption() {
    return declaration.options().all().stream()
        .filter(option -> option.kind() == Option.Kind.HANDLERS)
        .findFirst();
  }

  @Override
  public ScriptObject set(String name, List<Object> arguments) {
    if (isDynamic(name)) {
      dynamic.get().call(name, arguments);
      return this;
    }
    Optional<Option> option = option(name);
    if (option.isPresent()) {
      Arguments.set(values, option.get(), typeName(), arguments);
      return this;
    }
    if (isQuiet(name)) {
      Arguments.positional(List.of(), arguments);
      quiet = true;
      return this;
    }
    HandlerObject handler = new HandlerObject(handler(name).orElseThrow(), this);
    handler.construct(arguments);
    handlers.add(handler);
    return handler;
  }

  /** Whether setting a property leaves what it is set on as what follows is looked up on. */
  boolean isPlain(String name) {
    return option(name).map(Arguments::readable).orElse(isQuiet(name));
  }

  @Override
  public Optional<Object> get(String name) {
    return option(name)
        .filter(Arguments::readable)
        .flatMap(option -> Arguments.value(values, option));
  }

  /**
   * The options record.
   *
   * @throws CompileException if an option is outside its range or the type refuses the options
   */
  Record options() {
    try {
      handlersOption()
          .ifPresent(
              option ->
                  values.put(option.name(), handlers.stream().map(HandlerObject::call).toList()));
      dynamic.ifPresent(properties -> values.put(DynamicProperties.OPTION, properties.calls()));
      Record options = declaration.options().build(values);
      declaration.type().check(options, parents.size());
      return options;
    } catch (OptionException e) {
      throw new CompileException(e.getMessage());
    }
  }
}
