package org.kapacitor.compiler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;

/**
 * A script compiled.
 *
 * @param plan what it does
 * @param vars the variables it declares, with their values, by name
 * @param dbrps databases and retention policies it names itself, in order
 * @param plugins the plug-ins it needs
 */
public record Compiled(
    Plan plan, Map<String, Var> vars, List<DbRp> dbrps, Set<PluginName> plugins) {}
