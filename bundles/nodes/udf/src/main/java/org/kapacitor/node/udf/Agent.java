package org.kapacitor.node.udf;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kapacitor.api.node.DynamicNodeType.Call;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.node.udf.wire.Request;
import org.kapacitor.node.udf.wire.Response;
import org.kapacitor.node.udf.wire.Response.Info;
import org.kapacitor.node.udf.wire.Response.Kind;
import org.kapacitor.node.udf.wire.Response.Verdict;
import org.kapacitor.node.udf.wire.WireException;
import org.kapacitor.node.udf.wire.WireWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A conversation with one agent (nodes.md section 11.4). For one thread at a time; after an {@link
 * AgentException} all that is left to do is to close it.
 */
final class Agent implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.node.udf");

  /** How long an agent that shows signs of life may take for an answer. */
  private static final Duration ANSWER = Duration.ofMinutes(1);

  /** How long an agent may take until it says anything at all. */
  private static final Duration START = Duration.ofSeconds(10);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xx zzz", Locale.ROOT);

  private final Connection connection;
  private final Duration timeout;
  private final Exchange exchange;
  private final WireWriter request = new WireWriter();

  /** Data that came while an answer was waited for. */
  private final ArrayDeque<Response> held = new ArrayDeque<>();

  private int snapshotsAsked;
  private Optional<byte[]> snapshot = Optional.empty();

  /**
   * Takes up a conversation.
   *
   * @param timeout how long the agent may be silent
   * @param heard called by another thread when there is something to {@link #receive}
   */
  Agent(String name, Connection connection, Duration timeout, Runnable heard) {
    this.connection = connection;
    this.timeout = timeout;
    exchange = new Exchange(name, connection, timeout, System::nanoTime, heard);
  }

  /** Asks what the agent is. */
  Info info() throws AgentException {
    Request.empty(fresh(), Kind.INFO);
    return understood(() -> answer(Kind.INFO).info());
  }

  /** Tells the agent what to do. */
  void init(String task, String node, List<Call> options) throws AgentException {
    Request.init(fresh(), task, node, options);
    Verdict verdict = understood(() -> answer(Kind.INIT).verdict());
    if (!verdict.success()) {
      throw AgentException.refused("failed to initialize processes " + verdict.error());
    }
  }

  /** Gives the agent what {@link #snapshot} returned. */
  void restore(byte[] state) throws AgentException {
    Request.restore(fresh(), state);
    Verdict verdict = understood(() -> answer(Kind.RESTORE).verdict());
    if (!verdict.success()) {
      throw AgentException.refused("error restoring snapshot: " + verdict.error());
    }
  }

  private WireWriter fresh() {
    request.truncate(0);
    return request;
  }

  private interface Understanding<T> {
    T run() throws AgentException;
  }

  private static <T> T understood(Understanding<T> answer) throws AgentException {
    try {
      return answer.run();
    } catch (WireException e) {
      throw AgentException.lost("read error: " + e.getMessage());
    }
  }

  /** Sends the request and waits for the answer; data that comes before it is held back. */
  private Response answer(Kind kind) throws AgentException {
    put(request, held::add);
    long begin = System.nanoTime();
    while (true) {
      Optional<Response> next = exchange.poll();
      if (next.isPresent() && next.get().kind() == kind) {
        return next.get();
      }
      if (next.isPresent()) {
        take(next.get(), held::add);
      } else if (System.nanoTime() - begin > ANSWER.toNanos()) {
        throw AgentException.lost("no answer to " + kind.name().toLowerCase(Locale.ROOT));
      } else {
        waitForAgent();
      }
    }
  }

  /** Asks for a snapshot without waiting for it: see {@link #newestSnapshot}. */
  void askForSnapshot() {
    Request.empty(fresh(), Kind.SNAPSHOT);
    if (snapshotsAsked == 0 && exchange.offer(request)) {
      snapshotsAsked++;
    }
  }

  /** The last snapshot that was received. */
  Optional<byte[]> newestSnapshot() {
    return snapshot;
  }

  /** What the agent knows after all that it was sent. Data that comes meanwhile is held back. */
  byte[] snapshot() throws AgentException {
    Request.empty(fresh(), Kind.SNAPSHOT);
    put(request, held::add);
    snapshotsAsked++;
    long begin = System.nanoTime();
    while (snapshotsAsked > 0) {
      Optional<Response> next = exchange.poll();
      if (next.isPresent()) {
        take(next.get(), held::add);
      } else if (System.nanoTime() - begin > ANSWER.toNanos()) {
        throw AgentException.lost("no answer to snapshot");
      } else {
        waitForAgent();
      }
    }
    return snapshot.orElseThrow();
  }

  /** Data that was held back, in order. */
  List<Response> held() {
    return List.copyOf(held);
  }

  /**
   * Sends a request; if there is no room the agent's data is received meanwhile. After an exception
   * the request was not sent.
   */
  void send(WireWriter message, Consumer<Response> data) throws AgentException {
    receiveHeld(data);
    put(message, data);
  }

  private void put(WireWriter message, Consumer<Response> data) throws AgentException {
    if (exchange.isBroken()) {
      check();
    }
    while (!exchange.offer(message)) {
      Optional<Response> next = exchange.poll();
      if (next.isPresent()) {
        take(next.get(), data);
      } else {
        waitForAgent();
      }
    }
  }

  /** Receives the data that is there. */
  void receive(Consumer<Response> data) throws AgentException {
    receiveAll(data);
    check();
  }

  /** Receives what the agent has said before it was lost. */
  void receiveLast(Consumer<Response> data) {
    try {
      receiveAll(data);
    } catch (AgentException e) {
      // It is known already that something is wrong.
      LOG.debug(Logfmt.message("lost agent").add("err", e.getMessage()).toString());
    }
  }

  private void receiveAll(Consumer<Response> data) throws AgentException {
    receiveHeld(data);
    for (Optional<Response> next = exchange.poll(); next.isPresent(); next = exchange.poll()) {
      take(next.get(), data);
    }
  }

  private void receiveHeld(Consumer<Response> data) {
    for (Response next = held.poll(); next != null; next = held.poll()) {
      data.accept(next);
    }
  }

  private void take(Response response, Consumer<Response> data) throws AgentException {
    switch (response.kind()) {
      case BEGIN, POINT, END -> data.accept(response);
      case SNAPSHOT -> keepSnapshot(response);
      case ERROR -> {
        String error = understood(response::error);
        LOG.error(Logfmt.message("received error message").add("err", error).toString());
        throw AgentException.refused(error);
      }
      case INFO, INIT, RESTORE -> unexpected(response);
      case KEEPALIVE -> {
        // That it came is all it says.
      }
    }
  }

  private void keepSnapshot(Response response) throws AgentException {
    if (snapshotsAsked == 0) {
      unexpected(response);
      return;
    }
    snapshotsAsked--;
    snapshot = Optional.of(understood(response::snapshot));
  }

  private static void unexpected(Response response) {
    LOG.error(
        Logfmt.message("received message without requesting it")
            .add("err", "did not expect " + response.kind() + " message")
            .toString());
  }

  /** Waits until something has come, while the agent gives signs of life. */
  private void waitForAgent() throws AgentException {
    check();
    pause();
  }

  private void pause() throws AgentException {
    try {
      exchange.await(timeout.dividedBy(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AgentException.lost("interrupted");
    }
  }

  /** Asks for a sign of life if it is time to, and fails if the agent has gone. */
  void check() throws AgentException {
    if (exchange.isBroken()) {
      throw AgentException.lost(connection.fate(exchange.failure().orElse("read error: EOF")));
    }
    boolean starting = !exchange.hasHeard() && START.compareTo(timeout) > 0;
    if (exchange.silence().compareTo(starting ? START : timeout) > 0) {
      throw AgentException.lost(
          "keepalive timedout, last keepalive received was: "
              + TIME.format(exchange.heardAt().atZone(ZoneId.systemDefault())));
    }
  }

  /**
   * Ends the agent's input and receives its data until it ends its output.
   *
   * @param patience how long it may be silent
   */
  void end(Consumer<Response> data, Duration patience) throws AgentException {
    exchange.finish();
    long heard = System.nanoTime();
    while (!exchange.hasEnded()) {
      if (exchange.failure().isPresent()) {
        throw AgentException.lost(connection.fate(exchange.failure().get()));
      }
      Optional<Response> next = exchange.poll();
      if (next.isPresent()) {
        take(next.get(), data);
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > patience.toNanos()) {
        throw AgentException.lost("process not responding");
      } else {
        pause();
      }
    }
    receiveAll(data);
    Optional<String> failure = exchange.failure();
    if (failure.isPresent()) {
      throw AgentException.lost(failure.get());
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
