package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Durations;

/** Durations as kapacitor.conf and the environment have them, with the original's error texts. */
final class DurationText {
  private static final Pattern PART = Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)([^\\d.]*)");
  private static final String UNITS = "|ns|us|\u00b5s|\u03bcs|ms|s|m|h|";

  private DurationText() {}

  /**
   * Reads {@code 300ms, 1m30s}; an empty text counts as not given.
   *
   * @throws OptionException such as {@code time: missing unit in duration "5"}
   */
  static Duration parse(String text) {
    OptionalLong nanos = Durations.parseGo(text);
    if (nanos.isPresent()) {
      return Duration.ofNanos(nanos.getAsLong());
    }
    throw new OptionException("time: " + problem(text) + " duration \"" + text + '"');
  }

  private static String problem(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    Matcher part = PART.matcher(text);
    part.region(signed ? 1 : 0, text.length());
    while (part.lookingAt()) {
      String unit = part.group(1);
      if (unit.isEmpty()) {
        return "missing unit in";
      }
      if (!UNITS.contains("|" + unit + "|")) {
        return "unknown unit \"" + unit + "\" in";
      }
      part.region(part.end(), text.length());
    }
    return "invalid";
  }
}
