package org.kapacitor.inputs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.inputs.InputState;

class InputTableTest {
  private final Bench bench = new Bench();
  private final TestInput input = new TestInput();

  @Test
  void opensOneInputPerEnabledElement() {
    bench.settings.set(
        "listener", Map.of("port", 5L), Map.of("port", 6L, "enabled", false), Map.of("port", 7L));
    bench.table.add(input, "bundle [1]");
    assertThat(input.events).containsExactly("open 5", "open 7");
    assertThat(bench.table.states())
        .containsExactly(
            new InputState("listener", 0, true, Optional.empty(), 0, 0),
            new InputState("listener", 1, false, Optional.empty(), 0, 0),
            new InputState("listener", 2, true, Optional.empty(), 0, 0));
  }

  @Test
  void hasNoStatesWithoutElements() {
    bench.table.add(input, "bundle [1]");
    assertThat(input.events).isEmpty();
    assertThat(bench.table.states()).isEmpty();
  }

  @Test
  void closesInputsWhenTheirTypeGoes() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    bench.table.remove(input);
    assertThat(input.events).containsExactly("open 5", "close 5");
    assertThat(bench.table.states()).isEmpty();
    assertThat(bench.settings.listeners("listener")).isZero();
  }

  @Test
  void opensAgainWhenTheTypeReturns() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    bench.table.remove(input);
    TestInput updated = new TestInput();
    bench.table.add(updated, "bundle [1]");
    assertThat(updated.events).containsExactly("open 5");
  }

  @Test
  void opensAnewWhatChangedAndLeavesTheRestAlone() {
    bench.settings.set("listener", Map.of("port", 5L), Map.of("port", 6L));
    bench.table.add(input, "bundle [1]");
    bench.settings.set("listener", Map.of("port", 5L), Map.of("port", 8L));
    assertThat(input.events).containsExactly("open 5", "open 6", "close 6", "open 8");
  }

  @Test
  void closesAllThatChangedBeforeItOpensAny() {
    bench.settings.set("listener", Map.of("port", 5L), Map.of("port", 6L));
    bench.table.add(input, "bundle [1]");
    bench.settings.set("listener", Map.of("port", 6L), Map.of("port", 5L));
    assertThat(input.events)
        .containsExactly("open 5", "open 6", "close 5", "close 6", "open 6", "open 5");
  }

  @Test
  void followsElementsThatComeAndGo() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    bench.settings.set("listener", Map.of("port", 5L), Map.of("port", 6L));
    bench.settings.set("listener");
    assertThat(input.events).containsExactly("open 5", "open 6", "close 5", "close 6");
    assertThat(bench.table.states()).isEmpty();
  }

  @Test
  void closesAnInputThatIsDisabled() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    bench.settings.set("listener", Map.of("port", 5L, "enabled", false));
    assertThat(input.events).containsExactly("open 5", "close 5");
    assertThat(bench.state().running()).isFalse();
  }

  @Test
  void goesOnWhenAnInputCannotOpen() {
    bench.settings.set("listener", Map.of("port", 13L), Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    assertThat(input.events).containsExactly("open 5");
    String error = "listen on port 13: address already in use";
    assertThat(bench.table.states())
        .containsExactly(
            new InputState("listener", 0, false, Optional.of(error), 0, 1),
            new InputState("listener", 1, true, Optional.empty(), 0, 0));
    assertThat(bench.log)
        .containsExactly(
            "msg=\"failed to open input\" service=inputs section=listener index=0"
                + " err=\"listen on port 13: address already in use\"");
    assertThat(bench.faults).containsExactly(Optional.empty());
  }

  @Test
  void refusesAChangeThatCannotBeOpenedAndOpensTheOldAgain() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    assertThatThrownBy(() -> bench.settings.set("listener", Map.of("port", 13L)))
        .isInstanceOf(InputException.class)
        .hasMessage("listen on port 13: address already in use");
    assertThat(bench.state().running()).isFalse();
    bench.settings.set("listener", Map.of("port", 5L));
    assertThat(input.events).containsExactly("open 5", "close 5", "open 5");
    assertThat(bench.state())
        .isEqualTo(new InputState("listener", 0, true, Optional.empty(), 0, 1));
  }

  @Test
  void reportsAWrongSectionAndGoesOn() {
    bench.settings.set("listener", Map.of("port", 70_000L));
    bench.table.add(input, "bundle [1]");
    String error = "listener: port must be in [1, 65535], got 70000";
    assertThat(bench.state())
        .isEqualTo(new InputState("listener", 0, false, Optional.of(error), 0, 1));
    assertThat(bench.log)
        .containsExactly(
            "msg=\"wrong section\" service=inputs section=listener index=0"
                + " err=\"listener: port must be in [1, 65535], got 70000\"");
    bench.settings.set("listener", Map.of("port", 7L));
    assertThat(input.events).containsExactly("open 7");
    assertThat(bench.state().error()).isEmpty();
  }

  @Test
  void keepsWhatRunsWhenTheSectionBecomesWrong() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    assertThatThrownBy(() -> bench.settings.set("listener", Map.of("port", 0L)))
        .isInstanceOf(OptionException.class);
    assertThat(input.events).containsExactly("open 5");
    assertThat(bench.state().running()).isTrue();
    assertThat(bench.state().error()).contains("listener: port must be in [1, 65535], got 0");
  }

  @Test
  void countsAnInputThatCannotBeClosed() {
    bench.settings.set("listener", Map.of("port", 14L));
    bench.table.add(input, "bundle [1]");
    bench.settings.set("listener", Map.of("port", 15L));
    assertThat(input.events).containsExactly("open 14", "close 14", "open 15");
    assertThat(bench.state().errors()).isEqualTo(1);
    assertThat(bench.log).hasSize(1);
    assertThat(bench.log.get(0)).contains("failed to close input").contains("socket gone");
  }

  @Test
  void closesEverythingAtTheEnd() {
    bench.settings.set("listener", Map.of("port", 5L), Map.of("port", 6L));
    bench.table.add(input, "bundle [1]");
    bench.table.close();
    assertThat(input.events).containsExactly("open 5", "open 6", "close 5", "close 6");
    assertThat(bench.settings.listeners("listener")).isZero();
  }

  @Test
  void refusesASecondInputOfASectionUntilTheFirstGoes() {
    bench.settings.set("listener", Map.of("port", 5L));
    TestInput second = new TestInput();
    bench.table.add(input, "first [1]");
    bench.table.add(second, "second [2]");
    assertThat(second.events).isEmpty();
    assertThat(bench.log)
        .containsExactly(
            "msg=\"input refused\" service=inputs section=listener index=0"
                + " err=\"the input of second [2] is not used, since first [1] has one\"");
    bench.table.remove(input);
    assertThat(input.events).containsExactly("open 5", "close 5");
    assertThat(second.events).containsExactly("open 5");
  }

  @Test
  void forgetsARefusedInputThatGoes() {
    bench.settings.set("listener", Map.of("port", 5L));
    TestInput second = new TestInput();
    bench.table.add(input, "first [1]");
    bench.table.add(second, "second [2]");
    bench.table.remove(second);
    bench.table.remove(input);
    assertThat(second.events).isEmpty();
    assertThat(bench.table.states()).isEmpty();
  }

  @Test
  void refusesAnInputWithoutDeclaration() {
    InputType<TestInput.Config> plain = (config, context) -> () -> {};
    bench.table.add(plain, "plain [3]");
    bench.table.remove(plain);
    assertThat(bench.log).hasSize(1);
    assertThat(bench.log.get(0)).contains("of plain [3] is not annotated with @Input");
  }

  @Input(section = "host", summary = "Writes every second.")
  private static final class Ticker implements InputType<Ticker.Config> {
    record Config(@Doc("Whether it writes.") boolean enabled) implements InputConfig {}

    @Override
    public AutoCloseable open(Config config, InputContext context) {
      byte[] lines = ("up,host=" + context.hostname() + " v=1i").getBytes();
      context.every(Duration.ofSeconds(1), () -> context.write("db", "", lines));
      return () -> {};
    }
  }

  @Test
  void readsSectionsThatAreNoLists() {
    bench.table.add(new Ticker(), "bundle [1]");
    assertThat(bench.state()).isEqualTo(new InputState("host", 0, false, Optional.empty(), 0, 0));
    bench.settings.set("host", Map.of("enabled", true));
    bench.timers.advance(Duration.ofSeconds(1));
    assertThat(bench.engine.writes)
        .hasSize(2)
        .containsOnly("\"db\".\"standard\" NANOSECONDS up,host=host-a v=1i");
    assertThat(bench.state().points()).isEqualTo(2);
  }

  @Test
  void endsWhatAnInputForgetsToEnd() {
    bench.settings.set("host", Map.of("enabled", true));
    bench.table.add(new Ticker(), "bundle [1]");
    bench.settings.set("host", Map.of("enabled", false));
    assertThat(bench.timers.waiting()).isZero();
  }
}
