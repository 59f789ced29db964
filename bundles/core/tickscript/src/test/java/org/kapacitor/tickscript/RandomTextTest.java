package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is a script, or it is rejected with a message; nothing else may happen. */
@Timeout(120)
class RandomTextTest {
  private static final String[] PIECES = {
    "x",
    "stream",
    "é",
    "日本",
    "lambda",
    "lambda:",
    "var",
    "dbrp",
    "AND",
    "OR",
    "TRUE",
    "FALSE",
    "0",
    "1",
    "010",
    "08",
    "1.5",
    "5.",
    ".5",
    "1.2.3",
    "10m",
    "5ms",
    "3µ",
    "30000w",
    "\"a\"",
    "\"",
    "'s'",
    "''",
    "'''t'''",
    "'''",
    "'",
    "\\'",
    "\\",
    "/re/",
    "/",
    "//",
    "// c\n",
    "// é\n/ y\n",
    "(",
    "(",
    ")",
    ")",
    "[",
    "]",
    ",",
    ".",
    "|",
    "@",
    "=",
    "+",
    "-",
    "*",
    "/",
    "%",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "=~",
    "!~",
    "!",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u00a0",
    "?",
    "#",
    "_",
    "\u0007",
    "\u0663",
    "\u200b",
    "😀",
    "\ud800",
    "\udc00",
    "{2}",
    "(?",
    "a{1000}",
    "stream|from()",
    ".where(lambda: ",
    "var x = ",
    "f(",
    "x|y(",
    "1 + ",
    "['a', *]"
  };

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1 + random.nextInt(30)); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(" ".repeat(random.nextInt(2)));
    }
    return text.toString();
  }

  private static String mutation(String script, Random random) {
    StringBuilder text = new StringBuilder(script);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(4));
      text.replace(start, end, random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : "");
    }
    return text.toString();
  }

  private static List<String> texts(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      texts.add(soup(random));
    }
    for (GoldenFile.Entry entry : GoldenFile.formats()) {
      for (int i = 0; i < 60; i++) {
        texts.add(mutation(entry.script(), random));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void isAScriptOrIsRejected(long seed) {
    int scripts = 0;
    for (String text : texts(seed)) {
      try {
        assertThat(Script.parse(text).format()).isNotNull();
        scripts++;
      } catch (TickscriptException e) {
        assertThat(e.getMessage()).startsWith("parser: ");
        assertThat(e.line() > 0).isEqualTo(e.getMessage().contains(". expected: "));
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + ", text <" + text + ">", e);
      }
    }
    assertThat(scripts).as("so that both ways are tested").isBetween(1_000, 6_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 60})
  void isALambdaOrIsRejected(long seed) {
    for (String text : texts(seed)) {
      try {
        assertThat(Script.parseLambda(text).body()).isNotNull();
      } catch (TickscriptException e) {
        assertThat(e.getMessage()).startsWith("parser: ");
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + ", text <" + text + ">", e);
      }
    }
  }
}
