package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plug-ins of one kind: who has a name, and who wanted it too and gets it once it is free. Safe for
 * use by several threads.
 *
 * @param <D> the declaration of a plug-in
 */
final class Shelf<D> {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.compiler");

  /**
   * A plug-in.
   *
   * @param service the service, which stands for itself whatever its equals says
   * @param names spellings nobody else may have; the first is the name
   * @param origin where it comes from, for messages
   */
  record Entry<D>(Object service, List<String> names, D declaration, String origin) {
    String name() {
      return names.get(0);
    }

    boolean clashes(Entry<?> other) {
      return !Collections.disjoint(names, other.names);
    }
  }

  private record Refusal<D>(Object service, Optional<Entry<D>> waiting, String reason) {}

  private final PluginKind kind;
  private final BiConsumer<PluginName, Boolean> listeners;
  private final SortedMap<String, Entry<D>> byName = new TreeMap<>();
  private final List<Refusal<D>> refused = new ArrayList<>();
  private final Set<Object> leaving = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * An empty shelf.
   *
   * @param listeners is told the name of a plug-in, and whether it has come or is going
   */
  Shelf(PluginKind kind, BiConsumer<PluginName, Boolean> listeners) {
    this.kind = kind;
    this.listeners = listeners;
  }

  /** Puts a plug-in up, unless another has one of its names. */
  void add(Entry<D> entry) {
    if (place(entry)) {
      listeners.accept(new PluginName(kind, entry.name()), true);
    }
  }

  private synchronized boolean place(Entry<D> entry) {
    Optional<Entry<D>> rival =
        byName.values().stream().filter(other -> other.clashes(entry)).findFirst();
    if (rival.isPresent()) {
      String reason =
          "%s \"%s\" of %s: the name is taken by %s"
              .formatted(kind.text(), entry.name(), entry.origin(), rival.get().origin());
      note(new Refusal<>(entry.service(), Optional.of(entry), reason));
      return false;
    }
    byName.put(entry.name(), entry);
    return true;
  }

  /** Keeps in mind that a plug-in cannot be used as long as it is there. */
  synchronized void refuse(Object service, String reason) {
    note(new Refusal<>(service, Optional.empty(), reason));
  }

  private void note(Refusal<D> refusal) {
    refused.add(refusal);
    LOG.error(
        Logfmt.message("plug-in refused")
            .add("service", "compiler")
            .add("err", refusal.reason())
            .toString());
  }

  /** Takes a plug-in down, after the listeners have been told. */
  void remove(Object service) {
    Optional<Entry<D>> entry = leave(service);
    if (entry.isEmpty()) {
      return;
    }
    listeners.accept(new PluginName(kind, entry.get().name()), false);
    for (Entry<D> next : drop(entry.get())) {
      add(next);
    }
  }

  private synchronized Optional<Entry<D>> leave(Object service) {
    refused.removeIf(refusal -> refusal.service() == service);
    return byName.values().stream()
        .filter(entry -> entry.service() == service && leaving.add(service))
        .findFirst();
  }

  /** Drops a plug-in; those that wait for a name, which may be free now. */
  private synchronized List<Entry<D>> drop(Entry<D> entry) {
    leaving.remove(entry.service());
    byName.remove(entry.name());
    List<Entry<D>> waiting =
        refused.stream().flatMap(refusal -> refusal.waiting().stream()).toList();
    refused.removeIf(refusal -> refusal.waiting().isPresent());
    return waiting;
  }

  synchronized boolean has(String name) {
    return byName.containsKey(name);
  }

  synchronized SortedMap<String, D> declarations() {
    SortedMap<String, D> declarations = new TreeMap<>();
    byName.forEach((name, entry) -> declarations.put(name, entry.declaration()));
    return declarations;
  }

  synchronized List<String> refusals() {
    return refused.stream().map(Refusal::reason).toList();
  }
}
