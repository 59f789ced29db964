package org.kapacitor.engine.internal.route;

import org.kapacitor.engine.SavedState;
import org.kapacitor.engine.internal.run.Pipeline;

/** Moves state between pipelines and the form that others may keep. */
final class SavedStates {
  private SavedStates() {}

  static SavedState save(Pipeline pipeline) {
    return new SavedState(pipeline.save(), pipeline.sourceCount());
  }

  static void restore(Pipeline pipeline, SavedState saved) {
    pipeline.restore(saved.nodes(), saved.sourceCount());
  }
}
