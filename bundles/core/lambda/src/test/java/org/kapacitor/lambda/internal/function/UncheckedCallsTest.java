package org.kapacitor.lambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.lambda.internal.function.UncheckedCalls.Error;
import org.kapacitor.lambda.internal.function.UncheckedCalls.Like;
import org.kapacitor.lambda.internal.function.UncheckedCalls.Outcome;
import org.kapacitor.lambda.internal.function.UncheckedCalls.Value;
import org.kapacitor.lambda.internal.type.Kind;

class UncheckedCallsTest {
  private final Functions functions = Functions.builtIn();

  private Outcome outcome(String function, String kinds) {
    List<Kind> list =
        kinds == null ? List.of() : Arrays.stream(kinds.split(" ")).map(Kind::valueOf).toList();
    return UncheckedCalls.outcome(functions.find(function).orElseThrow(), list);
  }

  @ParameterizedTest
  @CsvSource({
    "abs, , abs expects exactly one argument",
    "abs, INT, 'cannot pass int64 to abs, must be float64'",
    "max, FLOAT, max expects exactly two arguments",
    "max, FLOAT STRING, 'cannot pass string to max, must be float64'",
    "pow10, , pow10 expects exactly two arguments",
    "pow10, FLOAT, 'cannot pass float64 to pow10, must be int64'",
    "jn, FLOAT FLOAT, 'cannot pass float64 to jn as first arg, must be int64'",
    "yn, INT INT, 'cannot pass int64 to yn as second arg, must be float64'",
    "strContains, STRING, strContains expects exactly two arguments",
    "strContains, STRING TIME, 'cannot pass time.Time as second arg to strContains, must be string'",
    "strLength, MISSING, 'cannot pass *ast.Missing as first arg to strLength, must be string'",
    "strReplace, STRING, strReplace expects exactly four arguments",
    "strReplace, STRING STRING STRING FLOAT, "
        + "'cannot pass float64 as fourth arg to strReplace, must be int'",
    "strSubstring, STRING INT DURATION, "
        + "'cannot pass time.Duration as third arg to strSubstring, must be int'",
    "regexReplace, BOOL STRING STRING, "
        + "'cannot pass bool as first arg to regexReplace, must be regex'",
    "bool, REGEX, cannot convert *regexp.Regexp to boolean",
    "bool, INT INT, bool expects exactly one argument",
    "int, TIME, cannot convert time.Time to integer",
    "float, DURATION, cannot convert time.Duration to float",
    "string, MISSING, cannot convert *ast.Missing to string",
    "humanBytes, STRING, cannot convert string to humanBytes",
    "hour, INT, cannot convert int64 to time.Time",
    "now, INT, now expects exactly zero argument",
    "duration, INT, duration expects unit argument for int and float values",
    "duration, FLOAT INT, invalid duration unit type: int64",
    "duration, BOOL, cannot convert bool to duration",
    "if, BOOL INT, if expects exactly three arguments",
    "if, INT INT INT, first argument to if must be a condition with type of bool - got int64",
    "if, BOOL INT FLOAT, Different return types are not supported - second argument is int64 and"
        + " third argument is float64",
    "isPresent, INT INT, isMissing expects exactly one argument",
    "rand, FLOAT, value is not an int",
    "rand, INT INT, rand expects zero or one argument",
    "sigma, INT, value is not a float",
    "spread, , spread expects exactly one argument",
  })
  void eachFunctionComplainsInItsOwnWords(String function, String kinds, String message) {
    assertThat(outcome(function, kinds)).isEqualTo(new Error(message));
  }

  @Test
  void someCallsWorkThoughNoSignatureSaysSo() {
    assertThat(outcome("isPresent", "TIME")).isEqualTo(new Value(Kind.BOOL));
    assertThat(outcome("int", "DURATION")).isEqualTo(new Value(Kind.INT));
    assertThat(outcome("duration", "DURATION INT")).isEqualTo(new Value(Kind.DURATION));
    assertThat(outcome("if", "BOOL MISSING MISSING")).isEqualTo(new Value(Kind.MISSING));
    assertThat(outcome("count", "INT")).isEqualTo(new Like(List.of()));
    assertThat(outcome("duration", "STRING"))
        .isEqualTo(new Like(List.of(Kind.STRING, Kind.DURATION)));
  }
}
