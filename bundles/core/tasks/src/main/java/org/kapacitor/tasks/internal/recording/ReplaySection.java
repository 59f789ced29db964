package org.kapacitor.tasks.internal.recording;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;

/** Section {@code [replay]} of kapacitor.conf (config.md section A4.5). */
public record ReplaySection(@Doc("Directory of the recordings.") @Default("./replay") String dir) {
  /** Name of the section. */
  static final String NAME = "replay";

  public ReplaySection {
    if (dir.isEmpty()) {
      throw new OptionException("replay: must specify dir");
    }
  }
}
