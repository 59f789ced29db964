package org.kapacitor.node.udf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.DynamicNodeType.Call;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;
import org.kapacitor.node.udf.wire.Request;
import org.kapacitor.node.udf.wire.Response;
import org.kapacitor.node.udf.wire.WireReader;
import org.kapacitor.node.udf.wire.WireWriter;

/**
 * Sends all data to an agent and passes on what that sends, whenever it does. The agent's state is
 * the node's: it is the agent that makes and takes snapshots of it.
 */
final class UdfOperator implements NodeOperator, Consumer<Response> {
  /** How often the agent is asked for a snapshot, from which another one goes on if it is lost. */
  private static final Duration SNAPSHOTS = Duration.ofMinutes(1);

  /** Shortest time between two looks at the agent. */
  private static final Duration SHORTEST_LOOK = Duration.ofMillis(10);

  private final Duration timeout;
  private final NodeContext context;
  private final Supervisor supervisor;
  private final Results results;
  private final Timer timer;
  private final WireWriter request = new WireWriter();

  /** Data from before the state was restored, which comes before all that follows. */
  private final List<Response> restored = new ArrayList<>();

  private Output output;
  private long snapshotAskedAt = System.nanoTime();

  UdfOperator(
      AgentType type, EdgeType provides, List<Call> options, NodeContext context, Backoff backoff) {
    this.timeout = type.function().timeout();
    this.context = context;
    this.timer = context.timer(null);
    this.supervisor = new Supervisor(type, options, context, backoff, this::heard);
    this.results = new Results(context, provides);
    // The agent starts once the task runs: if it cannot, it is the running task that fails.
    timer.after(0);
  }

  /** The agent has sent something; called by another thread. */
  private void heard() {
    context.later(() -> timer.after(0));
  }

  @Override
  public void point(int parent, Point point, Output out) {
    request.truncate(0);
    Request.point(request, point);
    exchange(out);
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    request.truncate(0);
    Request.batch(request, batch);
    exchange(out);
  }

  /** The protocol has no barriers. */
  @Override
  public void barrier(int parent, Group group, long time, Output out) {
    passRestored(out);
  }

  /** The protocol has no deletion of groups. */
  @Override
  public void deleteGroup(int parent, Group group, Output out) {
    passRestored(out);
  }

  private void exchange(Output out) {
    passRestored(out);
    while (!send()) {
      // The next agent gets it.
      continue;
    }
    receive();
  }

  private void passRestored(Output out) {
    output = out;
    if (!restored.isEmpty()) {
      restored.forEach(this);
      restored.clear();
    }
  }

  private boolean send() {
    Agent agent = supervisor.get();
    try {
      agent.send(request, this);
      return true;
    } catch (AgentException e) {
      lost(e);
      return false;
    }
  }

  private void receive() {
    Optional<Agent> agent = supervisor.running();
    if (agent.isPresent()) {
      try {
        agent.get().receive(this);
      } catch (AgentException e) {
        lost(e);
      }
    }
  }

  private void lost(AgentException why) {
    supervisor.running().ifPresent(agent -> agent.receiveLast(this));
    results.forget();
    supervisor.lost(why);
    lookAgain();
  }

  /** Takes data of the agent. */
  @Override
  public void accept(Response data) {
    results.take(data, output);
  }

  @Override
  public void timer(long now, Output out) {
    passRestored(out);
    if (supervisor.running().isPresent()) {
      receive();
      supervisor.running().ifPresent(this::askForSnapshot);
    } else if (supervisor.untilNextTry().isZero()) {
      supervisor.start();
    }
    lookAgain();
  }

  private void askForSnapshot(Agent agent) {
    if (System.nanoTime() - snapshotAskedAt > SNAPSHOTS.toNanos()) {
      snapshotAskedAt = System.nanoTime();
      agent.askForSnapshot();
    }
  }

  private void lookAgain() {
    Duration wait =
        supervisor.running().isPresent() ? timeout.dividedBy(2) : supervisor.untilNextTry();
    timer.after(Math.max(wait.toNanos(), SHORTEST_LOOK.toNanos()));
  }

  @Override
  public void end(Output out) {
    passRestored(out);
    if (supervisor.running().isEmpty() && !supervisor.untilNextTry().isZero()) {
      // The agent was lost and it is too early for another one: there is nothing to wait for.
      return;
    }
    try {
      supervisor.get().end(this, timeout.multipliedBy(2));
    } catch (AgentException e) {
      NodeException failure = new NodeException(e.getMessage(), e);
      if (e.isLasting()) {
        throw failure;
      }
      context.error("failed to end agent", failure);
    }
  }

  @Override
  public void state(StateIo io) {
    if (io.restoring()) {
      supervisor.snapshot(io.bytes("snapshot", supervisor.snapshot()));
      read(io.bytes("data", new byte[0]));
    } else {
      io.bytes("snapshot", snapshot());
      io.bytes("data", unpassed());
      // What came while the snapshot was waited for is passed on next.
      timer.after(0);
    }
  }

  private byte[] snapshot() {
    Optional<Agent> agent = supervisor.running();
    if (agent.isPresent()) {
      try {
        return agent.get().snapshot();
      } catch (AgentException e) {
        lost(e);
      }
    }
    return supervisor.snapshot();
  }

  /** What came of the agent and was not passed on, as a sequence of messages. */
  private byte[] unpassed() {
    WireWriter data = new WireWriter();
    restored.forEach(response -> data.frame(response.frame()));
    results.unfinished().forEach(response -> data.frame(response.frame()));
    supervisor
        .running()
        .ifPresent(agent -> agent.held().forEach(response -> data.frame(response.frame())));
    return data.toByteArray();
  }

  private void read(byte[] data) {
    WireReader reader = new WireReader(data);
    while (!reader.atEnd()) {
      restored.add(Response.of(reader.frame()));
    }
  }

  @Override
  public void close() {
    timer.cancel();
    supervisor.close();
  }
}
