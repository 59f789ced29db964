package org.kapacitor.config.internal.live;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.Logging;
import org.kapacitor.config.internal.LoggingSection;

/**
 * Changes the level of the log as it was configured.
 *
 * @param section as configured
 * @param apply makes a section effective
 */
record LogLevel(LoggingSection section, Consumer<LoggingSection> apply) implements Logging {
  private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "ERROR");

  @Override
  public void level(String level) {
    String name = level.toUpperCase(Locale.ROOT);
    if (!LEVELS.contains(name)) {
      throw new OptionException("invalid log level");
    }
    apply.accept(section.withLevel(name));
  }
}
