package org.kapacitor.inputs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.inputs.InputState;

/** A table of inputs around which everything belongs to the test. */
final class Bench {
  final FakeSettings settings = new FakeSettings();
  final FakeEngine engine = new FakeEngine();
  final ManualTimers timers = new ManualTimers();
  final List<String> log = new ArrayList<>();
  final List<Optional<Throwable>> faults = new ArrayList<>();
  final InputTable table;

  Bench() {
    settings.set("", Map.of("defaultRetentionPolicy", "standard"));
    table =
        new InputTable(new Core(settings, new Target(engine, settings), timers, this::addToLog));
  }

  private void addToLog(String line, Optional<Throwable> fault) {
    log.add(line);
    faults.add(fault);
  }

  /** The only state. */
  InputState state() {
    List<InputState> states = table.states();
    if (states.size() != 1) {
      throw new AssertionError("expected one input, got " + states);
    }
    return states.get(0);
  }
}
