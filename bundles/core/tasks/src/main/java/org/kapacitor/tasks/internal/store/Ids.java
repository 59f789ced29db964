package org.kapacitor.tasks.internal.store;

import java.util.UUID;
import java.util.regex.Pattern;
import org.kapacitor.tasks.RequestException;

/** Ids of tasks, recordings and replays (http-api.md section 1.5). */
public final class Ids {
  private static final Pattern LEGAL = Pattern.compile("[-._\\p{L}0-9]+");

  private Ids() {}

  /**
   * The id that a request asks for, or a random one if it is empty.
   *
   * @param what the id is of, for the message
   * @throws RequestException if it breaks the rule
   */
  public static String of(String what, String requested) {
    if (requested.isEmpty()) {
      return UUID.randomUUID().toString();
    }
    if (!LEGAL.matcher(requested).matches()) {
      throw RequestException.invalid(
          what
              + " ID must contain only letters, numbers, '-', '.' and '_'. "
              + QuotedText.of(requested));
    }
    return requested;
  }
}
