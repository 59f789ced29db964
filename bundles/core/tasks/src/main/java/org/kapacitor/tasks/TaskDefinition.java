package org.kapacitor.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;

/**
 * What a request says about a task, to create or to change it. What it does not say is empty.
 *
 * @param id empty to have one made up, or to keep the one it has
 * @param vars values by name; the value of a lambda is its text without {@code lambda:}, that of a
 *     regular expression may be wrong: it is refused when the script is compiled
 * @param type accepted and replaced by what the script says (http-api.md section 3.3)
 */
public record TaskDefinition(
    String id,
    String templateId,
    Optional<EdgeType> type,
    List<DbRp> dbrps,
    String script,
    Map<String, Var> vars,
    Optional<TaskStatus> status) {
  public TaskDefinition {
    dbrps = List.copyOf(dbrps);
    vars = Map.copyOf(vars);
  }
}
