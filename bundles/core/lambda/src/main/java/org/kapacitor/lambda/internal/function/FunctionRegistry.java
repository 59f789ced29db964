package org.kapacitor.lambda.internal.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.function.FunctionSet;

/**
 * Built-in functions and those of the installed sets. A set that brings a name that is taken is
 * refused as a whole until the name is free. Safe for use by several threads.
 */
public final class FunctionRegistry {
  private final Functions builtIn = Functions.builtIn();
  private final Map<FunctionSet, Map<String, FunctionGroup>> sets = new LinkedHashMap<>();
  private final Map<FunctionSet, String> refused = new LinkedHashMap<>();
  private volatile Functions current = builtIn;

  /** What is installed now. */
  public Functions current() {
    return current;
  }

  /**
   * Installs the functions of a set.
   *
   * @return why it was refused; empty if it was not
   */
  public synchronized Optional<String> add(FunctionSet set) {
    Map<String, FunctionGroup> groups = Map.of();
    String why;
    try {
      groups = FunctionReader.plugIn(set.getClass());
      why = clash(set, groups);
    } catch (IllegalArgumentException e) {
      why = "functions of " + name(set) + " are refused: " + e.getMessage();
    }
    if (why != null) {
      refused.put(set, why);
      return Optional.of(why);
    }
    sets.put(set, groups);
    current = current.with(groups.values());
    return Optional.empty();
  }

  /** Removes the functions of a set and installs those that were refused because of them. */
  public synchronized void remove(FunctionSet set) {
    refused.remove(set);
    if (sets.remove(set) == null) {
      return;
    }
    Functions left = builtIn;
    for (Map<String, FunctionGroup> groups : sets.values()) {
      left = left.with(groups.values());
    }
    current = left;
    List<FunctionSet> waiting = new ArrayList<>(refused.keySet());
    refused.clear();
    waiting.forEach(this::add);
  }

  /** Why sets were refused that are still there. */
  public synchronized List<String> refused() {
    return List.copyOf(refused.values());
  }

  private String clash(FunctionSet set, Map<String, FunctionGroup> groups) {
    for (String name : groups.keySet()) {
      if (builtIn.find(name).isPresent()) {
        return refusal(name, set, "there is a built-in function");
      }
      for (Map.Entry<FunctionSet, Map<String, FunctionGroup>> other : sets.entrySet()) {
        if (other.getValue().containsKey(name)) {
          return refusal(name, set, name(other.getKey()) + " has one");
        }
      }
    }
    return null;
  }

  private static String refusal(String function, FunctionSet set, String because) {
    return "functions of "
        + name(set)
        + " are refused: it brings \""
        + function
        + "\" but "
        + because
        + " of that name; rename one of them";
  }

  private static String name(FunctionSet set) {
    return set.getClass().getName();
  }
}
