package org.kapacitor.node.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Sections;

/** From the configuration to node types. */
final class UdfFunctionsTest {
  private final Set<String> added = new ConcurrentSkipListSet<>();

  private UdfFunctions functions(Map<String, Function> configured) {
    Sections sections =
        new Sections() {
          @Override
          public <C extends Record> C section(String name, Class<C> type) {
            assertThat(name).isEqualTo("udf");
            return type.cast(new Function.Config(configured));
          }

          @Override
          public <C extends Record> List<C> elements(String name, Class<C> type) {
            return List.of();
          }
        };
    return new UdfFunctions(
        sections,
        type -> {
          added.add(type.declaration().name());
          return () -> {};
        });
  }

  @Test
  void addsATypeForEachFunction() {
    UdfFunctions functions =
        functions(
            Map.of(
                "one", TestAgents.process("scale", TestAgents.TIMEOUT),
                "two", TestAgents.process("pairs", TestAgents.TIMEOUT)));
    TestAgents.until(() -> added.size() == 2);
    assertThat(added).containsExactly("@one", "@two");
    functions.deactivate();
  }

  @Test
  void aFunctionThatIsWrongDoesNotHoldUpOthers() {
    UdfFunctions functions =
        functions(
            Map.of(
                "good", TestAgents.process("scale", TestAgents.TIMEOUT),
                "wrong", TestAgents.process("scale", Duration.ZERO)));
    TestAgents.until(() -> added.size() == 1);
    assertThat(added).containsExactly("@good");
    functions.deactivate();
  }

  @Test
  void asksUntilTheAgentIsThere(@TempDir Path folder) throws IOException {
    Path socket = folder.resolve("agent.sock");
    UdfFunctions functions = functions(Map.of("late", TestAgents.socket(socket)));
    assertThat(added).isEmpty();
    Process agent = TestAgents.listen("scale", socket);
    try {
      TestAgents.until(() -> !added.isEmpty());
      assertThat(added).containsExactly("@late");
    } finally {
      agent.destroyForcibly();
      functions.deactivate();
    }
  }

  @Test
  void aFunctionIsAProgramOrASocket() {
    // config.md section A4.8
    Duration second = Duration.ofSeconds(1);
    refused(new Function("", "", List.of(), Map.of(), second), "must set either prog or socket");
    refused(new Function("s", "p", List.of(), Map.of(), second), bothGiven());
    refused(new Function("s", "", List.of("a"), Map.of(), second), bothGiven());
    refused(new Function("s", "", List.of(), Map.of("A", "b"), second), bothGiven());
    refused(
        new Function("", "p", List.of(), Map.of(), Duration.ofMillis(1)),
        "timeout is too small: 1ms");
    refused(new Function("", "p", List.of(), Map.of(), Duration.ZERO), "timeout is too small: 0s");
    new Function("s", "", List.of(), Map.of(), Duration.ofNanos(1_000_001)).check();
  }

  private static String bothGiven() {
    return "both socket and process config provided";
  }

  private static void refused(Function function, String message) {
    assertThatThrownBy(function::check).isInstanceOf(OptionException.class).hasMessage(message);
  }

  @Test
  void waitsTwiceAsLongEachTimeAndGivesUpInTheEnd() {
    Backoff ofProcess = Backoff.of(TestAgents.process("scale", TestAgents.TIMEOUT));
    assertThat(ofProcess.next(1)).contains(Duration.ofMillis(500));
    assertThat(ofProcess.next(2)).contains(Duration.ofSeconds(1));
    assertThat(ofProcess.next(6)).contains(Duration.ofSeconds(16));
    assertThat(ofProcess.next(7)).isEmpty();
    Backoff ofSocket = Backoff.of(TestAgents.socket(Path.of("/none")));
    assertThat(ofSocket.next(15)).contains(Duration.ofSeconds(30));
    assertThat(ofSocket.next(16)).isEmpty();
  }
}
