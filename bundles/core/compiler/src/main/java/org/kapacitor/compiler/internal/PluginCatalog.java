package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;

/** The catalog without OSGi. */
public final class PluginCatalog implements Catalog {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Shelf<NodeDeclaration> nodes = new Shelf<>(PluginKind.NODE, this::changed);
  private final Shelf<HandlerDeclaration> handlers = new Shelf<>(PluginKind.HANDLER, this::changed);
  private final Predicate<String> hasFunction;

  /**
   * An empty catalog.
   *
   * @param hasFunction whether a lambda function is installed
   */
  public PluginCatalog(Predicate<String> hasFunction) {
    this.hasFunction = hasFunction;
  }

  private void changed(PluginName plugin, boolean added) {
    for (Listener listener : listeners) {
      if (added) {
        listener.added(plugin);
      } else {
        listener.removed(plugin);
      }
    }
  }

  /**
   * Adds a node type, unless it is refused.
   *
   * @param origin where it comes from, for messages
   */
  public void addNode(NodeType<?> type, String origin) {
    try {
      NodeDeclaration declaration = NodeDeclaration.of(type);
      String name = declaration.name();
      // Scripts do not tell names apart that differ in the case of the first letter.
      List<String> names = List.of(name, "node " + Arguments.capital(name));
      nodes.add(new Shelf.Entry<>(type, names, declaration, origin));
    } catch (IllegalArgumentException e) {
      nodes.refuse(type, origin + ": " + e.getMessage());
    }
  }

  /** Removes a node type. */
  public void removeNode(NodeType<?> type) {
    nodes.remove(type);
  }

  /**
   * Adds a handler, unless it is refused.
   *
   * @param origin where it comes from, for messages
   */
  public void addHandler(HandlerType<?, ?> type, String origin) {
    try {
      HandlerDeclaration declaration = HandlerDeclaration.of(type);
      List<String> names = new ArrayList<>(List.of(declaration.kind()));
      if (!declaration.property().isEmpty()) {
        names.add("property " + Arguments.capital(declaration.property()));
      }
      handlers.add(new Shelf.Entry<>(type, names, declaration, origin));
    } catch (IllegalArgumentException e) {
      handlers.refuse(type, origin + ": " + e.getMessage());
    }
  }

  /** Removes a handler. */
  public void removeHandler(HandlerType<?, ?> type) {
    handlers.remove(type);
  }

  /** A function has come or is going. */
  public void functionChanged(String name, boolean added) {
    changed(new PluginName(PluginKind.FUNCTION, name), added);
  }

  @Override
  public SortedMap<String, NodeDeclaration> nodes() {
    return nodes.declarations();
  }

  @Override
  public SortedMap<String, HandlerDeclaration> handlers() {
    return handlers.declarations();
  }

  @Override
  public Optional<HandlerDeclaration> handlerNamed(String property) {
    return snapshot().handlerNamed(property);
  }

  @Override
  public boolean installed(PluginName plugin) {
    return switch (plugin.kind()) {
      case NODE -> nodes.has(plugin.name());
      case HANDLER -> handlers.has(plugin.name());
      case FUNCTION -> hasFunction.test(plugin.name());
    };
  }

  @Override
  public List<String> refused() {
    List<String> all = new ArrayList<>(nodes.refusals());
    all.addAll(handlers.refusals());
    return all;
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The plug-ins as they are now. */
  Installed snapshot() {
    Map<String, NodeDeclaration> nodesByName = new TreeMap<>();
    nodes().forEach((name, node) -> nodesByName.put(Arguments.capital(name), node));
    Map<String, HandlerDeclaration> byProperty = new HashMap<>();
    handlers().values().stream()
        .filter(handler -> !handler.property().isEmpty())
        .forEach(handler -> byProperty.put(Arguments.capital(handler.property()), handler));
    return new Snapshot(nodesByName, byProperty);
  }

  private record Snapshot(
      Map<String, NodeDeclaration> nodesByName, Map<String, HandlerDeclaration> handlers)
      implements Installed {
    @Override
    public Collection<NodeDeclaration> nodes() {
      return nodesByName.values();
    }

    @Override
    public Optional<NodeDeclaration> nodeNamed(String name) {
      return Optional.ofNullable(nodesByName.get(Arguments.capital(name)));
    }

    @Override
    public Optional<HandlerDeclaration> handlerNamed(String name) {
      return Optional.ofNullable(handlers.get(Arguments.capital(name)));
    }
  }
}
