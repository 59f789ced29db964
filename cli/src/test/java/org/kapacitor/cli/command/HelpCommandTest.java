package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;

class HelpCommandTest {
  private final Terminal terminal = new Terminal();

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "record#Usage: kapacitor record [stream] [options]",
        "define#Usage: kapacitor define <task ID> [options]",
        "define-topic-handler#Usage: kapacitor define-topic-handler <path to handler spec file>",
        "replay#Usage: kapacitor replay [options]",
        "enable#Usage: kapacitor enable [task ID...]",
        "disable#Usage: kapacitor disable [task ID...]",
        "reload#Usage: kapacitor reload [task ID...]",
        "delete#Usage: kapacitor delete (tasks|templates|recordings|replays|topics|topic-handlers) [ID or pattern]...",
        "list#Usage: kapacitor list (tasks|templates|recordings|replays|topics|topic-handlers) [ID or pattern]...",
        "show#Usage: kapacitor show [-replay] [task ID]",
        "show-topic#Usage: kapacitor show-topic [topic ID]",
        "define-template#Usage: kapacitor define-template <template ID> [options]",
        "show-template#Usage: kapacitor show-template [template ID]",
        "show-topic-handler#Usage: kapacitor show-topic-handler [topic ID] [handler ID]",
        "level#Usage: kapacitor level (debug|info|error)",
        "stats#Usage: kapacitor stats <general|ingress>",
        "version#Usage: kapacitor version",
        "vars#Usage: kapacitor vars",
        "help#Usage: kapacitor help [command]",
      })
  void printsTheUsageOfEachCommandOnStandardError(String command, String firstLine) {
    Outcome outcome = terminal.run("help", command);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith(firstLine + "\n").endsWith("\n");
  }

  @Test
  void listsAllOptionsOfDefine() {
    assertThat(terminal.run("help", "define").err())
        .containsSubsequence(
            "\n  -dbrp value\n    \t",
            "\n  -file string\n    \t",
            "\n  -no-reload\n    \t",
            "\n  -tick string\n    \t",
            "\n  -type string\n    \t",
            "\n  -vars string\n    \t");
  }

  @Test
  void anUnknownCommandEndsWith1() {
    Outcome outcome = terminal.run("help", "replay-live");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("Unknown command replay-live\n\nUsage: kapacitor [opt");
  }

  @Test
  void exactlyOneCommandMustBeGiven() {
    for (Outcome outcome : new Outcome[] {terminal.run("help"), terminal.run("help", "a", "b")}) {
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.err())
          .startsWith("Usage: kapacitor help [command]\n\n\nUsage: kapacitor [options] [command]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"define", "define-template", "show", "replay"})
  void commandsWithOptionsAnswerDashH(String command) {
    Outcome outcome = terminal.run(command, "-h");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEqualTo(terminal.run("help", command).err());
  }
}
