package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalog without OSGi. */
public final class PluginCatalog implements Catalog {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.compiler");

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Shelf<NodeDeclaration> nodes = new Shelf<>(PluginKind.NODE);
  private final Shelf<HandlerDeclaration> handlers = new Shelf<>(PluginKind.HANDLER);
  private final Predicate<String> hasFunction;

  /**
   * An empty catalog.
   *
   * @param hasFunction whether a lambda function is installed
   */
  public PluginCatalog(Predicate<String> hasFunction) {
    this.hasFunction = hasFunction;
  }

  /** Plug-ins of one kind: who has a name, and who wanted it too. */
  private final class Shelf<D> {
    private final PluginKind kind;
    private final Map<String, D> byName = new TreeMap<>();
    private final Map<String, String> origins = new TreeMap<>();
    private final Map<Object, String> refused = new LinkedHashMap<>();

    Shelf(PluginKind kind) {
      this.kind = kind;
    }

    void add(Object service, String name, D declaration, String origin) {
      synchronized (PluginCatalog.this) {
        if (byName.containsKey(name)) {
          refuse(
              service,
              "%s \"%s\" of %s: the name is taken by %s"
                  .formatted(kind.text(), name, origin, origins.get(name)));
          return;
        }
        byName.put(name, declaration);
        origins.put(name, origin);
      }
      listeners.forEach(listener -> listener.added(new PluginName(kind, name)));
    }

    void refuse(Object service, String reason) {
      refused.put(service, reason);
      LOG.error(
          Logfmt.message("plug-in refused")
              .add("service", "compiler")
              .add("err", reason)
              .toString());
    }

    void remove(Object service, String name, Predicate<D> isIt) {
      synchronized (PluginCatalog.this) {
        if (refused.remove(service) != null
            || !byName.containsKey(name)
            || !isIt.test(byName.get(name))) {
          return;
        }
      }
      // Whoever listens may still use it; only then is it gone.
      listeners.forEach(listener -> listener.removed(new PluginName(kind, name)));
      synchronized (PluginCatalog.this) {
        byName.remove(name);
        origins.remove(name);
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
      nodes.add(type, declaration.name(), declaration, origin);
    } catch (IllegalArgumentException e) {
      nodes.refuse(type, origin + ": " + e.getMessage());
    }
  }

  /** Removes a node type. */
  public void removeNode(NodeType<?> type) {
    try {
      nodes.remove(type, NodeDeclaration.of(type).name(), known -> known.type() == type);
    } catch (IllegalArgumentException e) {
      nodes.refused.remove(type);
    }
  }

  /**
   * Adds a handler, unless it is refused.
   *
   * @param origin where it comes from, for messages
   */
  public void addHandler(HandlerType<?, ?> type, String origin) {
    try {
      HandlerDeclaration declaration = HandlerDeclaration.of(type);
      handlers.add(type, declaration.kind(), declaration, origin);
    } catch (IllegalArgumentException e) {
      handlers.refuse(type, origin + ": " + e.getMessage());
    }
  }

  /** Removes a handler. */
  public void removeHandler(HandlerType<?, ?> type) {
    try {
      handlers.remove(type, HandlerDeclaration.of(type).kind(), known -> known.type() == type);
    } catch (IllegalArgumentException e) {
      handlers.refused.remove(type);
    }
  }

  /** A function has come or is going. */
  public void functionChanged(String name, boolean added) {
    PluginName plugin = new PluginName(PluginKind.FUNCTION, name);
    if (added) {
      listeners.forEach(listener -> listener.added(plugin));
    } else {
      listeners.forEach(listener -> listener.removed(plugin));
    }
  }

  @Override
  public synchronized SortedMap<String, NodeDeclaration> nodes() {
    return new TreeMap<>(nodes.byName);
  }

  @Override
  public synchronized SortedMap<String, HandlerDeclaration> handlers() {
    return new TreeMap<>(handlers.byName);
  }

  @Override
  public Optional<HandlerDeclaration> handlerNamed(String property) {
    return snapshot().handlerNamed(property);
  }

  @Override
  public synchronized boolean installed(PluginName plugin) {
    return switch (plugin.kind()) {
      case NODE -> nodes.byName.containsKey(plugin.name());
      case HANDLER -> handlers.byName.containsKey(plugin.name());
      case FUNCTION -> hasFunction.test(plugin.name());
    };
  }

  @Override
  public synchronized List<String> refused() {
    List<String> all = new ArrayList<>(nodes.refused.values());
    all.addAll(handlers.refused.values());
    return all;
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The plug-ins as they are now. */
  synchronized Installed snapshot() {
    return new Snapshot(nodes(), handlers());
  }

  private record Snapshot(
      Map<String, NodeDeclaration> nodesByName, Map<String, HandlerDeclaration> handlersByKind)
      implements Installed {
    @Override
    public Collection<NodeDeclaration> nodes() {
      return nodesByName.values();
    }

    @Override
    public Optional<NodeDeclaration> nodeNamed(String name) {
      return nodes().stream().filter(node -> sameName(node.name(), name)).findFirst();
    }

    @Override
    public Optional<HandlerDeclaration> handlerNamed(String name) {
      return handlersByKind.values().stream()
          .filter(handler -> sameName(handler.property(), name))
          .findFirst();
    }

    private static boolean sameName(String a, String b) {
      return !b.isEmpty() && Arguments.capital(a).equals(Arguments.capital(b));
    }
  }
}
