package org.kapacitor.config.internal;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;

/** Section {@code [logging]} (config.md A4.5). */
@Section("logging")
public record LoggingSection(
    @Doc("Where the log goes: STDERR, STDOUT or a file, which is appended to.") @Default("STDERR")
        String file,
    @Doc("What is logged: DEBUG, INFO or ERROR and above.") @Default("DEBUG") String level) {

  /** The section with another level. */
  public LoggingSection withLevel(String other) {
    return new LoggingSection(file, other);
  }
}
