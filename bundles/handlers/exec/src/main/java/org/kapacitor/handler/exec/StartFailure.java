package org.kapacitor.handler.exec;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapacitor.api.alert.Delivery;

/**
 * Why a program could not be started, as the original says it.
 *
 * @param lasting whether another attempt would fail the same way
 */
record StartFailure(String text, boolean lasting) {
  private static final Pattern NUMBER = Pattern.compile("error[=:] ?(\\d+)");
  private static final int NO_FILE = 2;
  private static final int NO_PERMISSION = 13;
  private static final Map<Integer, String> LASTING =
      Map.of(
          NO_FILE,
          "no such file or directory",
          7,
          "argument list too long",
          8,
          "exec format error",
          NO_PERMISSION,
          "permission denied",
          20,
          "not a directory");
  private static final Map<Integer, String> PASSING =
      Map.of(
          11,
          "resource temporarily unavailable",
          12,
          "cannot allocate memory",
          24,
          "too many open files");

  /**
   * Reads the platform's message, whose number is the operating system's.
   *
   * @param program as it was to be started
   */
  static StartFailure of(String program, IOException error) {
    if (program.isEmpty()) {
      return new StartFailure("exec: no command", true);
    }
    String message = String.valueOf(error.getMessage());
    Matcher matcher = NUMBER.matcher(message);
    int number = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    boolean onPath = !program.contains("/");
    if (onPath && (number == NO_FILE || number == NO_PERMISSION)) {
      return new StartFailure(
          "exec: \"" + program + "\": executable file not found in $PATH", true);
    }
    if (LASTING.containsKey(number)) {
      return new StartFailure("fork/exec " + program + ": " + LASTING.get(number), true);
    }
    return new StartFailure(
        "fork/exec " + program + ": " + PASSING.getOrDefault(number, message), number == 0);
  }

  Delivery delivery() {
    return (lasting ? Delivery.rejected(text) : Delivery.retry(text)).with("output", "");
  }
}
