package org.kapacitor.node.query;

import java.time.Duration;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Times;

/**
 * When queries are due (nodes.md section 6.4, "Schedule"). Times are nanoseconds since
 * 1970-01-01T00:00:00Z. Immutable.
 */
interface Schedule {

  /** The first tick of a task that starts; empty if there is none. */
  OptionalLong first(long now);

  /** The tick behind another of a running task; empty if there is none. */
  OptionalLong next(long tick);

  /** The tick behind a time, for lists of queries; empty if there is none. */
  OptionalLong listed(long time);

  /** The time that a tick stands for when it is seen. */
  long time(long tick, long now);

  /** How many ticks can wait for a query that is under way. */
  int waiting();

  /**
   * The schedule that options ask for.
   *
   * @throws NodeException with the texts of section 6.4 if they do not
   */
  static Schedule of(Duration every, boolean align, String cron) {
    if (!every.isZero() && !cron.isEmpty()) {
      throw new NodeException("must not set both 'every' and 'cron' properties");
    }
    if (every.isNegative()) {
      throw new NodeException("'every' duration must must non-negative");
    }
    if (!every.isZero()) {
      return align ? new Aligned(every.toNanos()) : new Every(every.toNanos());
    }
    if (!cron.isEmpty()) {
      return new ByCron(CronExpression.parse(cron), ZoneId.systemDefault());
    }
    throw new NodeException("must define one of 'every' or 'cron'");
  }

  /** A sum; empty if it is beyond all times. */
  private static OptionalLong sum(long time, long more) {
    long sum = time + more;
    return sum < time ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /** From the start of the task on. */
  record Every(long interval) implements Schedule {
    @Override
    public OptionalLong first(long now) {
      return sum(now, interval);
    }

    @Override
    public OptionalLong next(long tick) {
      return sum(tick, interval);
    }

    @Override
    public OptionalLong listed(long time) {
      return sum(time, interval);
    }

    @Override
    public long time(long tick, long now) {
      return now;
    }

    @Override
    public int waiting() {
      return 1;
    }
  }

  /** At multiples of the interval. */
  record Aligned(long interval) implements Schedule {
    @Override
    public OptionalLong first(long now) {
      return sum(Times.truncate(now, interval), interval);
    }

    @Override
    public OptionalLong next(long tick) {
      return sum(tick, interval);
    }

    @Override
    public OptionalLong listed(long time) {
      OptionalLong later = sum(time, interval);
      return later.isEmpty() ? later : OptionalLong.of(Times.round(later.getAsLong(), interval));
    }

    @Override
    public long time(long tick, long now) {
      return tick;
    }

    @Override
    public int waiting() {
      return 2;
    }
  }

  /** By the calendar of a time zone. */
  record ByCron(CronExpression expression, ZoneId zone) implements Schedule {
    @Override
    public OptionalLong first(long now) {
      return next(now);
    }

    @Override
    public OptionalLong next(long tick) {
      return expression.next(tick, zone);
    }

    @Override
    public OptionalLong listed(long time) {
      return next(time);
    }

    @Override
    public long time(long tick, long now) {
      return tick;
    }

    @Override
    public int waiting() {
      return 1;
    }
  }
}
