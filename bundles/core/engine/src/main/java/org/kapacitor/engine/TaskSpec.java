package org.kapacitor.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;

/**
 * A task to run.
 *
 * @param taskMaster {@code main}, or the id of a replay
 * @param id of the task
 * @param plan what it does
 * @param sources where its data is written to
 * @param state what its nodes know already
 * @param failed told once if the task fails while it runs
 */
public record TaskSpec(
    String taskMaster,
    String id,
    Plan plan,
    Set<DbRp> sources,
    Optional<SavedState> state,
    Consumer<String> failed) {
  public TaskSpec {
    sources = Set.copyOf(sources);
  }
}
