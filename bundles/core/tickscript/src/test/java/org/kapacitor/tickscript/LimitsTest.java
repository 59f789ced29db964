package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text may exhaust the stack, the memory or the patience of the server. */
@Timeout(60)
class LimitsTest {
  private static final int SMALLER_THAN_USUAL = 768 * 1024;

  private static <T> T onSmallStack(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(task.get());
          } catch (TickscriptException | StackOverflowError e) {
            result.completeExceptionally(e);
          }
        };
    new Thread(null, run, "small stack", SMALLER_THAN_USUAL).start();
    return result.join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "( § )",
        "1 + ( § )",
        "- § ''",
        "! § ''",
        "f( § )",
        "x|f( § )",
        "f(a, g(b), § )",
        "1 + f( § )"
      })
  void nestsToTheLimitOnASmallStackAndNoDeeper(String open, String close) {
    // The innermost thing is a level of its own.
    int most = Script.MAX_NESTING - 1;
    String fits = open.repeat(most) + "1" + close.repeat(most);
    assertThat(onSmallStack(() -> Script.format(fits))).contains("1");
    String deeper = open.repeat(50_000);
    assertThatThrownBy(() -> onSmallStack(() -> Script.parse(deeper)))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(TickscriptException.class)
        .hasMessageStartingWith("parser: nested too deeply line 1 char ")
        .hasMessageEndingWith("\". expected: at most 250 levels");
  }

  @Test
  void tellsWhereTheNestingIsTooDeep() {
    assertThatThrownBy(() -> Script.parse("x\n" + "(".repeat(251)))
        .hasMessage(
            "parser: nested too deeply line 2 char 251 in \"(((((((((((\"."
                + " expected: at most 250 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " OR b", "|f()", ".f", " - -2 * 3"})
  void takesManyOperatorsOnASmallStackAndNoMore(String more) {
    int most = more.contains("*") ? Script.MAX_OPERATORS / 2 : Script.MAX_OPERATORS;
    String fits = "x" + more.repeat(most);
    String formatted = onSmallStack(() -> Script.format(fits));
    assertThat(onSmallStack(() -> Script.format(formatted))).isEqualTo(formatted);
    assertThatThrownBy(() -> Script.parse("x" + more.repeat(50_000)))
        .isInstanceOf(TickscriptException.class)
        .hasMessageStartingWith("parser: too many operators line 1 char ")
        .hasMessageEndingWith("\". expected: at most 2000 in a statement");
  }

  @Test
  void countsOperatorsByStatement() {
    String statement = "x" + " + 1".repeat(Script.MAX_OPERATORS) + "\n";
    assertThat(Script.parse(statement.repeat(3)).statements()).hasSize(3);
  }

  @Test
  void takesManyStatementsArgumentsItemsAndComments() {
    String arguments = "1, ".repeat(20_000);
    assertThatCode(
            () -> {
              Script.format("x ".repeat(20_000));
              Script.format("f(" + arguments + ")");
              Script.format("['a'" + ", 'a'".repeat(20_000) + "]");
              Script.format("lambda: f(" + arguments + ")");
              Script.format("// a\n\n".repeat(20_000) + "x");
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'", "'''", "\"", "'''a''\\", "/a", "// a", "f(", "[", "1.", "a/", "*", "-"})
  void readsLongNonsenseQuickly(String text) {
    String script = text.repeat(200_000 / text.length());
    try {
      Script.parse(script);
      Script.parse("f(" + script);
    } catch (TickscriptException e) {
      assertThat(e).hasMessageStartingWith("parser: ");
    }
  }
}
