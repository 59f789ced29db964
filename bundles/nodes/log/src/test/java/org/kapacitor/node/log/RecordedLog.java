package org.kapacitor.node.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/** A log that keeps its records, each with its level in front. */
final class RecordedLog extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1;

  private final transient List<String> records = new ArrayList<>();
  private final Level lowest;

  /** A log of the records from a level on. */
  RecordedLog(Level lowest) {
    this.lowest = lowest;
  }

  List<String> records() {
    return records;
  }

  private boolean takes(Level level) {
    return level.toInt() >= lowest.toInt();
  }

  @Override
  public boolean isTraceEnabled() {
    return takes(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return takes(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return takes(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return takes(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return takes(Level.ERROR);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return RecordedLog.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable cause) {
    if (takes(level)) {
      records.add(level.toString().toLowerCase(Locale.ROOT) + " " + message);
    }
  }
}
