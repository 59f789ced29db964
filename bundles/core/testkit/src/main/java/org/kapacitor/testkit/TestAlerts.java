package org.kapacitor.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;

/** An alert service that keeps the events it gets: the resource of an alert node under test. */
public final class TestAlerts implements Alerts {
  private final List<Event> events = new ArrayList<>();
  private final Map<String, EventState> states = new HashMap<>();
  private final List<Held> inhibitors = new ArrayList<>();
  private boolean stateChangesOnly;

  /** What came, in order. */
  public List<Event> events() {
    return events;
  }

  /** Lets the topic remember an event from before the task started. */
  public TestAlerts remember(EventState state) {
    states.put(state.id(), state);
    return this;
  }

  /** As if configuration forced all nodes to send changes of level only. */
  public TestAlerts forceStateChangesOnly() {
    stateChangesOnly = true;
    return this;
  }

  @Override
  public AlertOutlet open(NodeContext node, String topic, List<HandlerCall> handlers) {
    return new AlertOutlet() {
      @Override
      public boolean stateChangesOnly() {
        return stateChangesOnly;
      }

      @Override
      public Optional<EventState> restore(String id) {
        return Optional.ofNullable(states.get(id));
      }

      @Override
      public void publish(Event event) {
        events.add(event);
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }

  @Override
  public Inhibitor inhibitor(String category, Tags equalTags) {
    Held held = new Held(category, equalTags);
    inhibitors.add(held);
    return held;
  }

  @Override
  public boolean inhibited(String category, Tags tags) {
    return inhibitors.stream().anyMatch(held -> held.holds(category, tags));
  }

  @Override
  public ServerInfo server() {
    return new ServerInfo("host", "cluster", "server");
  }

  private final class Held implements Inhibitor {
    private final String category;
    private final Tags equalTags;
    private boolean active;

    Held(String category, Tags equalTags) {
      this.category = category;
      this.equalTags = equalTags;
    }

    boolean holds(String of, Tags tags) {
      return active && category.equals(of) && tags.select(equalTags.keys()).equals(equalTags);
    }

    @Override
    public void active(boolean isActive) {
      active = isActive;
    }

    @Override
    public void close() {
      inhibitors.remove(this);
    }
  }
}
