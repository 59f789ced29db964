package org.kapacitor.tasks.internal.recording;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Section;

/** Section {@code [replay]} of kapacitor.conf (config.md section A4.5). */
@Section(ReplaySection.NAME)
public record ReplaySection(@Doc("Directory of the recordings.") @Default("./replay") String dir) {
  /** Name of the section. */
  static final String NAME = "replay";

  public ReplaySection {
    if (dir.isEmpty()) {
      throw new OptionException("replay: must specify dir");
    }
  }
}
