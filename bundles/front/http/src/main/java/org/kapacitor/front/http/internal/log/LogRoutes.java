package org.kapacitor.front.http.internal.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.Logging;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.LiveBody;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log over HTTP, as it is written (http-api.md section 2.3). */
public final class LogRoutes {
  private static final Logger LOG = LoggerFactory.getLogger("http");
  private static final int MAX_SESSIONS = 100;

  private final Logging logging;
  private final AtomicInteger sessions = new AtomicInteger();

  /** Routes to a service. */
  public LogRoutes(Logging logging) {
    this.logging = logging;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            this::follow,
            Operation.of(
                    ApiPath.PREVIEW + "/logs",
                    "Sends records of the log as they are made. Each query parameter is a key that"
                        + " records must have, with its value; lvl=info+ is that level and above.")
                .query("lvl", "Level of records; with a plus sign behind it, or a higher one.")
                .query("task", "Task that records are about.")
                .answers(200, 400, 503)));
  }

  private Answer follow(Call call) throws ApiException {
    LogFilter filter = LogFilter.of(call.query());
    LogFormat format =
        call.header("Accept").filter("application/json"::equals).isPresent()
            ? LogFormat.JSON
            : LogFormat.LOGFMT;
    if (sessions.incrementAndGet() > MAX_SESSIONS) {
      sessions.decrementAndGet();
      throw new ApiException(503, "too many clients follow the log");
    }
    return Answer.live(format.contentType(), outlet -> begin(outlet, filter, format));
  }

  private void begin(LiveBody.Outlet outlet, LogFilter filter, LogFormat format) {
    AutoCloseable listening = logging.listen(new Session(outlet, filter, format));
    outlet.whenEnded(() -> end(listening));
  }

  private void end(AutoCloseable listening) {
    sessions.decrementAndGet();
    try {
      listening.close();
    } catch (Exception e) {
      LOG.error(
          Logfmt.message("failed to end a log session")
              .add("service", "http")
              .add("err", e)
              .toString());
    }
  }

  /** Sends what one client wants; what a slow one misses is counted and told to it. */
  private record Session(
      LiveBody.Outlet outlet, LogFilter filter, LogFormat format, AtomicLong missed)
      implements Consumer<LogRecord> {
    Session(LiveBody.Outlet outlet, LogFilter filter, LogFormat format) {
      this(outlet, filter, format, new AtomicLong());
    }

    @Override
    public void accept(LogRecord record) {
      if (!filter.matches(record)) {
        return;
      }
      long before = missed.get();
      if (before > 0 && outlet.send(format.bytes(notice(record.millis(), before)))) {
        missed.addAndGet(-before);
      }
      if (!outlet.send(format.bytes(record))) {
        missed.incrementAndGet();
      }
    }

    private static LogRecord notice(long millis, long count) {
      String message = "records were left out: the client is too slow";
      String text = Logfmt.message(message).add("service", "http").add("count", count).toString();
      Map<String, String> fields =
          Map.of("msg", message, "service", "http", "count", Long.toString(count));
      return new LogRecord(millis, "error", text, fields);
    }
  }
}
