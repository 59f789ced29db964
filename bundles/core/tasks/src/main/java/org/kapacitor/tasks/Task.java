package org.kapacitor.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;

/**
 * A task as it is stored, with its error as it is now. Immutable.
 *
 * @param templateId the template it was made from; empty if none
 * @param type {@link EdgeType#STREAM} or {@link EdgeType#BATCH}
 * @param script as it was sent
 * @param vars values for the script's variables by name; the value of a lambda is its text, as it
 *     was sent
 * @param error why it does not run or what it waits for; empty if nothing is wrong
 * @param lastEnabled empty if it never was
 */
public record Task(
    String id,
    String templateId,
    EdgeType type,
    List<DbRp> dbrps,
    String script,
    Map<String, Var> vars,
    TaskStatus status,
    String error,
    Instant created,
    Instant modified,
    Optional<Instant> lastEnabled) {
  public Task {
    dbrps = List.copyOf(dbrps);
    vars = Map.copyOf(vars);
  }
}
