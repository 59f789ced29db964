package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
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

  /** Binds the arguments of the call that made the node. */
  void construct(List<Object> arguments) {
    values.putAll(Arguments.positional(declaration.options().args(), arguments));
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
    return isQuiet(name) || option(name).isPresent() || handler(name).isPresent();
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

  @Override
  public Optional<Object> get(String name) {
    return option(name).filter(Arguments::readable).flatMap(this::valueOf);
  }

  private Optional<Object> valueOf(Option option) {
    Object value = values.getOrDefault(option.name(), Options.defaultOf(option));
    if (value instanceof Optional<?> optional) {
      // A text that is not set is empty; there is nothing like that of other types.
      Optional<Object> unset = option.type() == String.class ? Optional.of("") : Optional.empty();
      return optional.<Object>map(set -> set).or(() -> unset);
    }
    return Optional.of(value);
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
      Record options = declaration.options().build(values);
      declaration.type().check(options);
      return options;
    } catch (OptionException e) {
      throw new CompileException(e.getMessage());
    }
  }

  /** A handler named on a node. */
  static final class HandlerObject implements ScriptObject {
    private final HandlerDeclaration declaration;
    private final NodeObject node;
    private final Map<String, Object> values = new HashMap<>();

    HandlerObject(HandlerDeclaration declaration, NodeObject node) {
      this.declaration = declaration;
      this.node = node;
    }

    void construct(List<Object> arguments) {
      values.putAll(Arguments.positional(declaration.options().args(), arguments));
    }

    HandlerDeclaration declaration() {
      return declaration;
    }

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
      // A plain property of the node leaves the handler as what follows is looked up on first.
      return next == node && node.get(name).isPresent() ? this : next;
    }

    @Override
    public Optional<Object> get(String name) {
      Optional<Option> option = option(name).filter(Arguments::readable);
      if (option.isEmpty()) {
        return node.get(name);
      }
      Object value = values.get(option.get().name());
      return Optional.of(value != null ? value : Options.defaultOf(option.get()));
    }
  }
}
