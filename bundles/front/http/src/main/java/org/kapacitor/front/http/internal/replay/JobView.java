package org.kapacitor.front.http.internal.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.tasks.JobStatus;

/** What recordings and replays have in common (http-api.md sections 1.4, 5 and 6). */
final class JobView {
  private JobView() {}

  /** The latest first, to the second; then by id, the last in byte order first. */
  static <T> Comparator<T> order(Function<T, Instant> date, Function<T, String> id) {
    Comparator<T> bySecond = Comparator.comparing(job -> date.apply(job).getEpochSecond());
    return bySecond.thenComparing((a, b) -> Utf8Order.compare(id.apply(a), id.apply(b))).reversed();
  }

  /** How a status is written. */
  static String status(JobStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** Takes a field out of an object; returns false if lists do not have it. */
  static boolean field(
      Map<String, Object> json, List<String> fields, String field, SortedMap<String, Object> to) {
    if (!fields.contains(field)) {
      return false;
    }
    to.put(field, json.get(field));
    return true;
  }
}
