package org.kapacitor.front.http.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.Logging;

/** Remembers levels and those who listen. */
final class FakeLogging implements Logging {
  final List<String> levels = new ArrayList<>();
  final List<Consumer<LogRecord>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void level(String level) {
    if (!Set.of("DEBUG", "INFO", "ERROR").contains(level.toUpperCase(Locale.ROOT))) {
      throw new OptionException("no such level: " + level);
    }
    levels.add(level);
  }

  @Override
  public AutoCloseable listen(Consumer<LogRecord> records) {
    listeners.add(records);
    return () -> listeners.remove(records);
  }

  /** Passes on a record. */
  void log(String level, String message, String key, String value) {
    String text = Logfmt.message(message).add(key, value).toString();
    Map<String, String> fields = Map.of("msg", message, key, value);
    listeners.forEach(listener -> listener.accept(new LogRecord(0, level, text, fields)));
  }
}
