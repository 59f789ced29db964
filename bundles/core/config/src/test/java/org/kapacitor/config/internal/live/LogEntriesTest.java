package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.LogRecord;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

class LogEntriesTest {
  private record Entry(LogLevel level, String message, Throwable exception) implements LogEntry {
    @Override
    public Bundle getBundle() {
      return null;
    }

    @Override
    public ServiceReference<?> getServiceReference() {
      return null;
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getLevel() {
      return level.ordinal();
    }

    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public Throwable getException() {
      return exception;
    }

    @Override
    public long getTime() {
      return 5;
    }

    @Override
    public LogLevel getLogLevel() {
      return level;
    }

    @Override
    public String getLoggerName() {
      return "logger";
    }

    @Override
    public long getSequence() {
      return 1;
    }

    @Override
    public String getThreadInfo() {
      return "thread";
    }

    @Override
    public StackTraceElement getLocation() {
      return null;
    }
  }

  private static Optional<LogRecord> record(LogLevel level, String message) {
    return LogEntries.record(new Entry(level, message, null));
  }

  @Test
  void takesOwnRecordsAsTheyAre() {
    String text =
        Logfmt.message("two words")
            .add("a", "plain")
            .add("b", "say \"x\\y\"\n\r\t\u0001 end")
            .add("c", "")
            .add("d", "x=y")
            .toString();
    assertThat(record(LogLevel.DEBUG, text).orElseThrow())
        .isEqualTo(
            new LogRecord(
                5,
                "debug",
                text,
                Map.of(
                    "msg", "two words",
                    "a", "plain",
                    "b", "say \"x\\y\"\n\r\t\u0001 end",
                    "c", "",
                    "d", "x=y")));
  }

  @Test
  void makesMessagesOfTheRecordsOfOthers() {
    assertThat(record(LogLevel.WARN, " a=\"b\" ").orElseThrow())
        .isEqualTo(new LogRecord(5, "warn", "msg=\"a=\\\"b\\\"\"", Map.of("msg", "a=\"b\"")));
    assertThat(record(LogLevel.AUDIT, "x").orElseThrow().level()).isEqualTo("info");
  }

  @Test
  void leavesOutWhatNobodyWantsToKnow() {
    assertThat(record(LogLevel.DEBUG, "of a library")).isEmpty();
    assertThat(record(LogLevel.TRACE, "msg=a")).isEmpty();
  }

  @Test
  void addsTheStackOfAnException() {
    Throwable thrown = new IllegalStateException("why");
    LogRecord record = LogEntries.record(new Entry(LogLevel.ERROR, "msg=a", thrown)).orElseThrow();
    assertThat(record.fields().get("stack"))
        .startsWith("java.lang.IllegalStateException: why\n\tat org.kapacitor.config");
  }

  @Test
  void readsTornTextWithoutFailing() {
    for (String text : new String[] {"msg=", "msg=\"a", "msg=a b", "msg=\"a\\", "msg=a b="}) {
      assertThat(LogEntries.fields(text)).containsKey("msg");
    }
  }
}
