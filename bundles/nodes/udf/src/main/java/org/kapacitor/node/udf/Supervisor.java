package org.kapacitor.node.udf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kapacitor.api.node.DynamicNodeType.Call;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a node has a running agent: starts one, and another with the last snapshot when
 * it is lost. What an agent was sent and had not answered when it was lost is lost with it.
 */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.node.udf");

  private final String name;
  private final Function function;
  private final Connection.Opening opening;
  private final List<Call> options;
  private final NodeContext context;
  private final Backoff backoff;
  private final Runnable heard;
  private Optional<Agent> agent = Optional.empty();
  private byte[] snapshot = {};
  private int failures;
  private boolean everRan;
  private long startedAt;
  private long nextTry = System.nanoTime();

  /**
   * A supervisor that has not started anything yet.
   *
   * @param heard called by another thread when the agent has sent something
   */
  Supervisor(
      AgentType type, List<Call> options, NodeContext context, Backoff backoff, Runnable heard) {
    this.name = type.name();
    this.function = type.function();
    this.opening = type.opening();
    this.options = options;
    this.context = context;
    this.backoff = backoff;
    this.heard = heard;
  }

  /** The agent that runs, if one does. */
  Optional<Agent> running() {
    return agent;
  }

  /** What the last agent knew when it was asked. */
  byte[] snapshot() {
    agent.flatMap(Agent::newestSnapshot).ifPresent(newest -> snapshot = newest);
    return snapshot;
  }

  /** What the next agent shall know. */
  void snapshot(byte[] known) {
    snapshot = known;
  }

  /** How long it takes until another agent may be started. */
  Duration untilNextTry() {
    return Duration.ofNanos(Math.max(0, nextTry - System.nanoTime()));
  }

  /**
   * Waits for a running agent.
   *
   * @throws NodeException if there will be none
   */
  Agent get() {
    while (agent.isEmpty()) {
      try {
        TimeUnit.NANOSECONDS.sleep(untilNextTry().toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NodeException("interrupted while waiting for the agent", e);
      }
      start();
    }
    return agent.get();
  }

  /** Starts an agent; if that fails it is tried again later. */
  void start() {
    try {
      agent = Optional.of(open());
      everRan = true;
      startedAt = System.nanoTime();
      context.problem("");
    } catch (AgentException e) {
      failed(e);
    }
  }

  private Agent open() throws AgentException {
    Connection connection;
    try {
      connection = opening.open(this::log);
    } catch (IOException e) {
      boolean lasting = function.socket().isEmpty() && !everRan;
      throw lasting ? AgentException.refused(e.getMessage()) : AgentException.lost(e.getMessage());
    }
    Agent opened = new Agent(name, connection, function.timeout(), heard);
    try {
      opened.init(context.task(), context.node(), options);
      if (snapshot.length > 0) {
        opened.restore(snapshot);
      }
      return opened;
    } catch (AgentException e) {
      opened.close();
      throw e;
    }
  }

  private void log(String line) {
    LOG.info(
        Logfmt.message("UDF log")
            .add("service", "kapacitor")
            .add("task_master", context.taskMaster())
            .add("task", context.task())
            .add("node", context.node())
            .add("text", line)
            .toString());
  }

  /** The agent is lost. */
  void lost(AgentException why) {
    snapshot();
    agent.ifPresent(Agent::close);
    agent = Optional.empty();
    if (System.nanoTime() - startedAt > backoff.longest().toNanos()) {
      failures = 0;
    }
    failed(why);
  }

  private void failed(AgentException why) {
    if (why.isLasting()) {
      throw new NodeException(why.getMessage(), why);
    }
    Duration wait =
        backoff.next(++failures).orElseThrow(() -> new NodeException(why.getMessage(), why));
    nextTry = System.nanoTime() + wait.toNanos();
    context.problem(why.getMessage());
    context.error(
        "lost agent of user defined function, starting another",
        new NodeException(why.getMessage(), why),
        "in",
        Durations.go(wait.toNanos()));
  }

  @Override
  public void close() {
    agent.ifPresent(Agent::close);
    agent = Optional.empty();
  }
}
