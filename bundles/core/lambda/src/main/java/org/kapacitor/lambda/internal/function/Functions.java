package org.kapacitor.lambda.internal.function;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that are installed at one time. Immutable; whoever looked something up compares the
 * object with the current one to know whether that still holds.
 */
public final class Functions {
  private static final List<Class<?>> FAMILIES =
      List.of(
          ConversionFunctions.class,
          MathFunctions.class,
          CurveFunctions.class,
          StringFunctions.class,
          TimeFunctions.class,
          ConditionFunctions.class,
          StatefulFunctions.class);

  private final Map<String, FunctionGroup> byName;

  private Functions(Map<String, FunctionGroup> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** The functions of the product itself (tickscript.md section 5). */
  public static Functions builtIn() {
    Map<String, FunctionGroup> all = new LinkedHashMap<>();
    FAMILIES.forEach(family -> all.putAll(FunctionReader.builtIn(family)));
    return new Functions(all);
  }

  /** These functions and more; names must not be taken. */
  public Functions with(Collection<FunctionGroup> more) {
    Map<String, FunctionGroup> all = new LinkedHashMap<>(byName);
    for (FunctionGroup group : more) {
      if (all.put(group.name(), group) != null) {
        throw new IllegalArgumentException(group.name());
      }
    }
    return new Functions(all);
  }

  /** All functions. */
  public Collection<FunctionGroup> all() {
    return byName.values();
  }

  /** The function with a name. */
  public Optional<FunctionGroup> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
