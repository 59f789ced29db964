package org.kapacitor.engine.internal.run;

import java.util.Set;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.TaskSpec;

/**
 * Who runs which task.
 *
 * @param sources where the task's data is written to
 * @param replayed whether it is fed with recorded data
 */
public record Identity(String taskMaster, String task, Set<DbRp> sources, boolean replayed) {

  /** The task that a specification is of. */
  public static Identity of(TaskSpec spec, boolean replayed) {
    return new Identity(spec.taskMaster(), spec.id(), spec.sources(), replayed);
  }
}
