package org.kapacitor.lambda.internal.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kapacitor.api.function.FunctionSet;

/**
 * Built-in functions and those of the installed sets. A set that brings a name that is taken is
 * refused as a whole until the name is free. Safe for use by several threads.
 */
public final class FunctionRegistry {
  private final Functions builtIn = Functions.builtIn();
  private final Map<FunctionSet, Entry> sets = new LinkedHashMap<>();
  private final Map<FunctionSet, Refusal> refused = new LinkedHashMap<>();
  private volatile Functions current = builtIn;

  private record Entry(String origin, Map<String, FunctionGroup> groups) {}

  private record Refusal(String origin, String reason) {}

  /** What is installed now. */
  public Functions current() {
    return current;
  }

  /** Whether a plug-in has brought a function of this name. */
  public synchronized boolean plugIn(String name) {
    return sets.values().stream().anyMatch(entry -> entry.groups().containsKey(name));
  }

  /** The names of the functions of a set; none if it is refused. */
  public synchronized Set<String> names(FunctionSet set) {
    Entry entry = sets.get(set);
    return entry == null ? Set.of() : Set.copyOf(entry.groups().keySet());
  }

  /**
   * Installs the functions of a set.
   *
   * @param origin where it comes from, for messages
   * @return why it was refused; empty if it was not
   */
  public synchronized Optional<String> add(FunctionSet set, String origin) {
    Optional<String> reason;
    try {
      Map<String, FunctionGroup> groups = FunctionReader.plugIn(set.getClass());
      reason = clash(origin, groups.keySet());
      if (reason.isEmpty()) {
        sets.put(set, new Entry(origin, groups));
        current = current.with(groups.values());
      }
    } catch (IllegalArgumentException e) {
      reason = Optional.of("functions of " + origin + ": " + e.getMessage());
    }
    reason.ifPresent(why -> refused.put(set, new Refusal(origin, why)));
    return reason;
  }

  /**
   * Removes the functions of a set and installs those that were refused because of them.
   *
   * @return names of functions that have come
   */
  public synchronized Set<String> remove(FunctionSet set) {
    refused.remove(set);
    if (sets.remove(set) == null) {
      return Set.of();
    }
    Functions left = builtIn;
    for (Entry entry : sets.values()) {
      left = left.with(entry.groups().values());
    }
    current = left;
    Map<FunctionSet, Refusal> waiting = new LinkedHashMap<>(refused);
    refused.clear();
    Set<String> come = new TreeSet<>();
    waiting.forEach(
        (next, refusal) -> {
          add(next, refusal.origin());
          come.addAll(names(next));
        });
    return come;
  }

  /** Why sets were refused that are still there. */
  public synchronized List<String> refused() {
    return refused.values().stream().map(Refusal::reason).toList();
  }

  private Optional<String> clash(String origin, Set<String> names) {
    for (String name : names) {
      if (builtIn.find(name).isPresent()) {
        return Optional.of(
            "function \"%s\" of %s: the name is that of a built-in function"
                .formatted(name, origin));
      }
      for (Entry other : sets.values()) {
        if (other.groups().containsKey(name)) {
          return Optional.of(
              "function \"%s\" of %s: the name is taken by %s"
                  .formatted(name, origin, other.origin()));
        }
      }
    }
    return Optional.empty();
  }
}
