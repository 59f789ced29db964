package org.kapacitor.node.udf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kapacitor.api.node.NodeRegistry;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.node.udf.wire.Response.Info;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a node type of each function in {@code [udf.functions]}. An agent says what its function is
 * when the server starts; while it does not, it is asked again and again, and tasks that use the
 * function wait.
 */
@Component(
    service = {},
    immediate = true)
public final class UdfFunctions {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.node.udf");

  /** How long the start of the server waits for agents to say what they are. */
  private static final Duration START = Duration.ofSeconds(10);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final NodeRegistry registry;
  private final List<Thread> threads = new ArrayList<>();

  /** Asks the agents of the configured functions what they are. */
  @Activate
  public UdfFunctions(@Reference Sections sections, @Reference NodeRegistry registry) {
    this.registry = registry;
    Map<String, Function> functions = functions(sections);
    CountDownLatch asked = new CountDownLatch(functions.size());
    functions.forEach((name, function) -> ask(name, function, asked));
    try {
      asked.await(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Function> functions(Sections sections) {
    try {
      return sections.section("udf", Function.Config.class).functions();
    } catch (OptionException e) {
      LOG.error(
          Logfmt.message("wrong section")
              .add("section", "udf")
              .add("err", e.getMessage())
              .toString());
      return Map.of();
    }
  }

  private void ask(String name, Function function, CountDownLatch asked) {
    try {
      function.check();
    } catch (OptionException e) {
      LOG.error(
          Logfmt.message("wrong user defined function")
              .add("section", "udf")
              .add("err", "UDF " + name + ": " + e.getMessage())
              .toString());
      asked.countDown();
      return;
    }
    Thread thread = new Thread(() -> untilKnown(name, function, asked), "kapacitor-udf-" + name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void untilKnown(String name, Function function, CountDownLatch asked) {
    Duration pause = Duration.ofMillis(500);
    while (!isKnown(name, function)) {
      asked.countDown();
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        // The bundle stops.
        return;
      }
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
    asked.countDown();
  }

  private boolean isKnown(String name, Function function) {
    AgentType type = new AgentType(name, function, log -> open(function, log));
    try {
      registry.add(new UdfNode(type, info(type), Backoff.of(function)));
      LOG.debug(Logfmt.message("loaded UDF info").add("udf", name).toString());
      return true;
    } catch (AgentException | IOException e) {
      LOG.error(
          Logfmt.message("failed to load process info for \"" + name + '"')
              .add("service", "udf")
              .add("err", e.getMessage())
              .toString());
      return false;
    }
  }

  private static Info info(AgentType type) throws IOException, AgentException {
    Consumer<String> log =
        line ->
            LOG.info(
                Logfmt.message("UDF log").add("udf", type.name()).add("text", line).toString());
    try (Agent agent =
        new Agent(type.name(), type.opening().open(log), type.function().timeout(), () -> {})) {
      return agent.info();
    }
  }

  private static Connection open(Function function, Consumer<String> log) throws IOException {
    return function.socket().isEmpty()
        ? ProcessConnection.open(function, log)
        : SocketConnection.open(function.socket());
  }

  @Deactivate
  void deactivate() {
    threads.forEach(Thread::interrupt);
  }
}
