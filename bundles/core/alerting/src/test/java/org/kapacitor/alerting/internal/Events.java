package org.kapacitor.alerting.internal;

import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.TestEvent;

/** Events as alert nodes raise them. */
final class Events {
  private Events() {}

  /** An event about a point that has the id as its host. */
  static Event event(String id, Level level) {
    return event(id, level, 1);
  }

  /** An event with any id. */
  static Event withId(String id, Level level) {
    return TestEvent.of("cpu v=9 1").id(id).level(level).event();
  }

  static Event event(String id, Level level, int second) {
    return TestEvent.of("cpu,host=" + id + " v=9 " + second)
        .id(id)
        .message(id + " is " + level)
        .details("details of " + id)
        .level(level)
        .event();
  }
}
