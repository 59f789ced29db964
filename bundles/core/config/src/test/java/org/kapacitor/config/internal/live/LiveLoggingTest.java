package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.internal.LoggingSection;

/** http-api.md section 2.3. */
class LiveLoggingTest {
  private static final LogRecord RECORD = new LogRecord(1, "debug", "msg=a", Map.of("msg", "a"));

  private final MemoryLog log = new MemoryLog();
  private final LiveLogging logging = new LiveLogging(new LoggingSection("STDERR", "INFO"), log);
  private final List<LogRecord> heard = new ArrayList<>();

  @Test
  void makesAllRecordsOnlyWhileSomebodyListens() throws Exception {
    AutoCloseable first = logging.listen(heard::add);
    AutoCloseable second = logging.listen(heard::add);
    assertThat(log.all).isTrue();
    log.tap.orElseThrow().accept(RECORD);
    assertThat(heard).containsExactly(RECORD, RECORD);
    first.close();
    first.close();
    assertThat(log.all).isTrue();
    second.close();
    assertThat(log.all).isFalse();
    assertThat(log.tap).isEmpty();
    assertThat(log.applied).containsOnly(new LoggingSection("STDERR", "INFO"));
  }

  @Test
  void keepsTheLevelThatWasSetLast() throws Exception {
    AutoCloseable listening = logging.listen(heard::add);
    logging.level("error");
    assertThat(log.all).isTrue();
    listening.close();
    assertThat(log.applied.get(log.applied.size() - 1))
        .isEqualTo(new LoggingSection("STDERR", "ERROR"));
    assertThatThrownBy(() -> logging.level("warn"))
        .isInstanceOf(OptionException.class)
        .hasMessage("invalid log level");
  }

  @Test
  void doesNotTellAListenerWhatItLogsItself() {
    logging.listen(
        record -> {
          heard.add(record);
          log.tap.orElseThrow().accept(record);
        });
    log.tap.orElseThrow().accept(RECORD);
    assertThat(heard).containsExactly(RECORD);
  }
}
