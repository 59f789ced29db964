package org.kapacitor.inputs.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;

/**
 * What an element of a section did since the server started, however often it was opened. Every
 * error is counted; of those that a running input reports one is logged per interval, with the
 * number of those that were not. Safe for use by several threads.
 */
final class Activity {
  private static final long INTERVAL = 10_000_000_000L;

  private final String section;
  private final int index;
  private final LongSupplier clock;
  private final ErrorSink sink;
  private final LongAdder points = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private Optional<String> last = Optional.empty();
  private boolean logged;
  private long loggedAt;
  private long suppressed;

  /**
   * Nothing done yet.
   *
   * @param clock nanoseconds since some moment
   */
  Activity(String section, int index, LongSupplier clock, ErrorSink sink) {
    this.section = section;
    this.index = index;
    this.clock = clock;
    this.sink = sink;
  }

  void wrote(int count) {
    points.add(count);
  }

  /** It was opened: what went wrong before is over. */
  synchronized void opened() {
    last = Optional.empty();
  }

  /** It cannot be opened, or not closed: logged whenever it happens. */
  synchronized void failed(String message, Throwable cause) {
    errors.increment();
    last = Optional.of(text(cause));
    sink.log(line(message, cause).toString(), fault(cause));
  }

  /** Something went wrong while it runs. */
  synchronized void error(String message, Throwable cause) {
    errors.increment();
    last = Optional.of(message + ": " + text(cause));
    long now = clock.getAsLong();
    if (logged && now - loggedAt < INTERVAL) {
      suppressed++;
      return;
    }
    Logfmt line = line(message, cause);
    if (suppressed > 0) {
      line.add("suppressed", suppressed);
    }
    sink.log(line.toString(), fault(cause));
    logged = true;
    loggedAt = now;
    suppressed = 0;
  }

  private Logfmt line(String message, Throwable cause) {
    return Logfmt.message(message)
        .add("service", "inputs")
        .add("section", section)
        .add("index", index)
        .add("err", text(cause));
  }

  private static String text(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
  }

  private static Optional<Throwable> fault(Throwable cause) {
    boolean expected =
        cause instanceof InputException
            || cause instanceof OptionException
            || cause instanceof IOException;
    return expected ? Optional.empty() : Optional.of(cause);
  }

  synchronized Optional<String> lastError() {
    return last;
  }

  long points() {
    return points.sum();
  }

  long errors() {
    return errors.sum();
  }
}
