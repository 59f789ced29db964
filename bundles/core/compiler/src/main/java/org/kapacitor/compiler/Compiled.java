package org.kapacitor.compiler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;

/**
 * A script compiled. Immutable.
 *
 * @param plan what it does
 * @param vars the variables it declares, with the values it gives them itself, by name, in order;
 *     only those of the types in {@link VarType}; the value of a lambda is its text
 * @param dbrps databases and retention policies it names itself, in order
 * @param plugins the plug-ins it needs
 */
public record Compiled(
    Plan plan, Map<String, Var> vars, List<DbRp> dbrps, Set<PluginName> plugins) {
  public Compiled {
    vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
    dbrps = List.copyOf(dbrps);
    plugins = Collections.unmodifiableSet(new LinkedHashSet<>(plugins));
  }
}
