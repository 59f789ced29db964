package org.kapacitor.front.console.internal.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;

/**
 * Values of a task's variables as the command line shows them: {@code 30s, [host, dc], <nil>}
 * (cli.md section 2, show).
 */
final class VarText {
  private VarText() {}

  static String of(Optional<Object> value) {
    // A star has no value in the API, and so shows as none.
    return value.filter(v -> v != Star.STAR).map(VarText::text).orElse("<nil>");
  }

  private static String text(Object value) {
    if (value instanceof Duration duration) {
      return Durations.go(duration.toNanos());
    }
    if (value instanceof Double number) {
      return Floats.general(number);
    }
    if (value instanceof Lambda lambda) {
      return lambda.body().toString();
    }
    if (value instanceof List<?> items) {
      return items.stream().map(VarText::text).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
