package org.kapacitor.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.option.Options;

/** The alert service as alert nodes use it. */
final class NodeAlerts implements Alerts {
  private final TopicTable topics;
  private final HandlerOpening opening;
  private final Inhibitors inhibitors = new Inhibitors();
  private final ServerInfo server;

  /** How many nodes have a topic as their own. */
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  NodeAlerts(TopicTable topics, HandlerOpening opening, ServerInfo server) {
    this.topics = topics;
    this.opening = opening;
    this.server = server;
  }

  @Override
  public AlertOutlet open(NodeContext node, String topic, List<HandlerCall> handlers) {
    List<HandlerCall> all = new ArrayList<>(handlers);
    for (String kind : opening.globalKinds()) {
      if (handlers.stream().noneMatch(call -> call.kind().equals(kind))) {
        Options options = opening.declaration(kind).options();
        all.add(new HandlerCall(kind, options.build(Map.of())));
      }
    }
    return new Outlet(node, topic, all);
  }

  @Override
  public Inhibitor inhibitor(String category, Tags equalTags) {
    return inhibitors.add(category, equalTags);
  }

  @Override
  public boolean inhibited(String category, Tags tags) {
    return inhibitors.inhibited(category, tags);
  }

  @Override
  public ServerInfo server() {
    return server;
  }

  /** The topics of one alert node: its own if it has handlers, and the one it names. */
  private final class Outlet implements AlertOutlet {
    private final String own;
    private final String named;
    private final List<EventHandler> handlers = new ArrayList<>();
    private final boolean stateChangesOnly;

    Outlet(NodeContext node, String topic, List<HandlerCall> calls) {
      own = calls.isEmpty() ? "" : node.taskMaster() + ":" + node.task() + ":" + node.node();
      named = topic;
      stateChangesOnly = opening.globalStateChangesOnly();
      if (!own.isEmpty()) {
        open.merge(own, 1, Integer::sum);
        attach(node, calls);
      }
    }

    private void attach(NodeContext node, List<HandlerCall> calls) {
      Delivered delivered = topics.get(own).delivered();
      try {
        for (HandlerCall call : calls) {
          handlers.add(open(call, node, delivered));
        }
      } catch (RuntimeException e) {
        close();
        throw e;
      }
      Topic opened = topics.get(own);
      handlers.forEach(opened::add);
    }

    private EventHandler open(HandlerCall call, NodeContext node, Delivered delivered) {
      try {
        return opening.open(call.kind(), call.options(), Map.of("task", node.task()), delivered);
      } catch (HandlerException e) {
        String creation = opening.declaration(call.kind()).handler().creation();
        throw e.isComplete() ? e : new HandlerException(creation + e.getMessage());
      }
    }

    @Override
    public boolean stateChangesOnly() {
      return stateChangesOnly;
    }

    @Override
    public Optional<EventState> restore(String id) {
      Optional<EventState> ofOwn = event(own, id);
      Optional<EventState> ofNamed = event(named, id);
      Level ownLevel = ofOwn.map(EventState::level).orElse(Level.OK);
      Level namedLevel = ofNamed.map(EventState::level).orElse(Level.OK);
      if (ownLevel != namedLevel) {
        if (ofOwn.isPresent() && ofNamed.isPresent()) {
          topics.get(named).update(ofOwn.get());
        } else if (ofNamed.isPresent() && !own.isEmpty()) {
          topics.get(own).update(ofNamed.get());
        }
      }
      return ofOwn.isPresent() ? ofOwn : ofNamed;
    }

    private Optional<EventState> event(String topic, String id) {
      return topic.isEmpty() ? Optional.empty() : topics.find(topic).flatMap(t -> t.event(id));
    }

    @Override
    public void publish(Event event) {
      if (!own.isEmpty()) {
        topics.collect(own, event);
      }
      if (!named.isEmpty()) {
        topics.collect(named, event);
      }
    }

    @Override
    public void close() {
      if (!own.isEmpty()) {
        // A node that is opened anew has the topic before the one before has left it.
        topics.find(own).ifPresent(topic -> handlers.forEach(topic::remove));
        if (open.compute(own, (id, nodes) -> nodes == 1 ? null : nodes - 1) == null) {
          topics.close(own);
        }
      }
      handlers.forEach(EventHandler::close);
    }
  }
}
