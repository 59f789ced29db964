package org.kapacitor.front.http.internal.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kapacitor.api.text.Times;

/** Times in answers (http-api.md section 1.2). */
public final class ApiTime {
  private static final Instant EARLIEST = Times.instant(Long.MIN_VALUE);
  private static final Instant LATEST = Times.instant(Long.MAX_VALUE);

  private ApiTime() {}

  /** RFC 3339 in UTC; a fraction only for times that 64-bit nanoseconds can hold. */
  public static String text(Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    return Times.rfc3339(Times.nanos(time));
  }
}
