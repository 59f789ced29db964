package org.kapacitor.node.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventData;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** The alert state of a group (alerts.md sections 1.2 to 1.5). */
final class AlertGroup implements GroupOperator {
  private static final Level[] LEVELS = Level.values();
  private static final int MIN_HISTORY = 2;
  private static final long NEVER = Long.MIN_VALUE;

  private final AlertGroups node;
  private final List<Alerts.Inhibitor> inhibitors = new ArrayList<>();
  private byte[] history;
  private int newest;
  private boolean flapping;
  private boolean changed;
  private boolean expired;
  private boolean started;
  private boolean inhibiting;
  private long firstTriggered = NEVER;
  private long lastTriggered;

  AlertGroup(AlertGroups node, Group group) {
    this.node = node;
    history = new byte[(int) Math.max(MIN_HISTORY, Math.min(node.options.history(), 1 << 20))];
    for (AlertNode.Inhibit inhibit : node.options.inhibit()) {
      String[] keys = inhibit.equalTags().stream().sorted().toArray(String[]::new);
      inhibitors.add(node.alerts.inhibitor(inhibit.category(), group.tags().select(keys)));
    }
  }

  @Override
  public void point(Point point, Output out) {
    start(point.name(), point.group(), point.tags(), point.time());
    Level level = node.levels.of(point, current());
    push(level, point.time());
    if (node.flaps.used() && flapping || node.stateChangesOnly && !changed && !expired) {
      return;
    }
    if (level == Level.OK && !changed) {
      return;
    }
    trigger(point.time(), level);
    if (node.options.noRecoveries() && level == Level.OK) {
      return;
    }
    AlertInfo info = new AlertInfo(node, point.name(), point.group(), point.tags());
    Event event = event(info, level, point.time(), point, Result.of(List.of(Result.row(point))));
    publish(event);
    out.point(node.augmentation.apply(point, event.state()));
  }

  @Override
  public void batch(Batch batch, Output out) {
    start(batch.name(), batch.group(), batch.tags(), batch.time());
    if (batch.size() == 0) {
      return;
    }
    Verdict verdict = judge(batch);
    Level level = node.options.all() ? verdict.lowest : verdict.highest;
    boolean atEnd = node.options.all() || level == Level.OK;
    long time = atEnd ? batch.time() : batch.time(verdict.highestRow);
    push(level, time);
    boolean held = node.flaps.used() && flapping || node.stateChangesOnly && !changed && !expired;
    if (level == Level.OK ? !changed : held) {
      return;
    }
    trigger(time, level);
    if (node.options.noRecoveries() && level == Level.OK) {
      return;
    }
    AlertInfo info = new AlertInfo(node, batch.name(), batch.group(), batch.tags());
    Result result = Result.of(List.of(Result.row(batch)));
    Event event = event(info, level, time, batch.row(verdict.highestRow), result);
    publish(event);
    out.batch(node.augmentation.apply(batch, event.state()));
  }

  /** The lowest and the highest level of a batch, and the first row that has the highest. */
  private record Verdict(Level lowest, Level highest, int highestRow) {}

  private Verdict judge(Batch batch) {
    Level before = current();
    Level lowest = Level.CRITICAL;
    Level highest = Level.OK;
    int highestRow = 0;
    for (int i = 0; i < batch.size(); i++) {
      Level level = node.levels.of(batch.row(i), before);
      if (level.compareTo(lowest) < 0) {
        lowest = level;
      }
      if (level.compareTo(highest) > 0) {
        highest = level;
        highestRow = i;
      }
    }
    return new Verdict(lowest, highest, highestRow);
  }

  /** At the first data: goes on from the level that the topics remember (section 1.10). */
  private void start(String name, Group group, Tags tags, long time) {
    if (!started) {
      started = true;
      String id = node.id(new AlertInfo(node, name, group, tags));
      Optional<EventState> before = node.outlet.restore(id);
      if (before.isPresent() && before.get().level() != Level.OK) {
        push(before.get().level(), time);
        trigger(before.get().time(), before.get().level());
      }
    }
  }

  private Level current() {
    return LEVELS[history[newest]];
  }

  private void push(Level level, long time) {
    changed = level != current();
    newest = (newest + 1) % history.length;
    history[newest] = (byte) level.ordinal();
    flapping = node.flaps.flapping(flapping, history, newest);
    expired = !changed && node.repeatAfter > 0 && time - lastTriggered >= node.repeatAfter;
  }

  private void trigger(long time, Level level) {
    lastTriggered = time;
    int previous = (newest - 1 + history.length) % history.length;
    if (history[previous] == Level.OK.ordinal()) {
      firstTriggered = time;
    }
    inhibit(level != Level.OK);
  }

  private void inhibit(boolean active) {
    inhibiting = active;
    for (Alerts.Inhibitor inhibitor : inhibitors) {
      inhibitor.active(active);
    }
  }

  /** Since the alert left OK; without end if that was while it flapped from the beginning. */
  private long duration() {
    return firstTriggered == NEVER ? Long.MAX_VALUE : lastTriggered - firstTriggered;
  }

  private Event event(AlertInfo info, Level level, long time, Point decisive, Result result) {
    long duration = duration();
    info.id = node.id(info);
    info.happened(level, time, duration, decisive);
    info.message = node.message(info);
    EventState state =
        new EventState(info.id, info.message, node.details(info), time, duration, level);
    EventData data =
        new EventData(
            info.name,
            node.context.task(),
            node.options.category(),
            info.group.id(),
            info.tags,
            info.fields,
            !node.options.noRecoveries(),
            result);
    return new Event("", state, data, Level.OK);
  }

  private void publish(Event event) {
    if (node.alerts.inhibited(event.data().category(), event.tags())) {
      node.counters.inhibited();
    } else {
      node.counters.triggered(event.level());
      node.logged(event);
      node.outlet.publish(event);
    }
  }

  @Override
  public void state(StateIo io) {
    String levels = io.text("history", new String(history, StandardCharsets.ISO_8859_1));
    history = levels.getBytes(StandardCharsets.ISO_8859_1);
    newest = (int) io.int64("newest", newest);
    flapping = io.bool("flapping", flapping);
    started = io.bool("started", started);
    firstTriggered = io.int64("firstTriggered", firstTriggered);
    lastTriggered = io.int64("lastTriggered", lastTriggered);
    inhibit(io.bool("inhibiting", inhibiting));
    node.levels.state(io.part("levels"));
  }

  @Override
  public void close() {
    inhibitors.forEach(Alerts.Inhibitor::close);
  }
}
