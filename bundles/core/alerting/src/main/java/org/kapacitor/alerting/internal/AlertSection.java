package org.kapacitor.alerting.internal;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;

/** Section {@code [alert]} of kapacitor.conf (alerts.md section 2.1). */
@Section("alert")
public record AlertSection(
    @Doc("Whether the state of topics survives a restart.") @Default("true") boolean persistTopics,
    @Doc("Events that may wait for one handler.") @Default("5000") long topicBufferLength) {
  private static final int LEAST = 1000;
  private static final int USUAL = 5000;

  /** Events that may wait; a value that is too small is replaced, as in the original. */
  int bufferLength() {
    return topicBufferLength < LEAST ? USUAL : (int) Math.min(topicBufferLength, 1 << 24);
  }
}
