package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;

/** Whatever the text is, it is a template or an error. */
class FuzzTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  private static final String[] PIECES = {
    "{{",
    "}}",
    "{{- ",
    " -}}",
    " ",
    "\n",
    "(",
    ")",
    "|",
    ".",
    ",",
    "$",
    "$x",
    ":=",
    "=",
    "\"",
    "'",
    "`",
    "\\",
    "-",
    "+",
    "0",
    "1",
    "1.5",
    "0x1f",
    "1e3",
    "_",
    "true",
    "nil",
    "if ",
    "else ",
    "end",
    "range ",
    "with ",
    "break",
    "continue",
    "define \"t\"",
    "template \"t\" .",
    "block \"b\" .",
    ".Name",
    ".Fields",
    ".Fields.a",
    ".Tags.host",
    ".Time",
    ".Duration",
    ".List",
    ".Nope",
    "$k, $v",
    "index ",
    "len ",
    "print ",
    "printf \"%[2]*.[1]*f%#+v\" ",
    "eq ",
    "lt ",
    "and ",
    "or ",
    "not ",
    "html ",
    "js ",
    "urlquery ",
    "slice ",
    "call ",
    "json ",
    "{{end}}",
    "{{if .Name}}",
    "{{else}}",
    "{{range $k, $v := .Tags}}",
    "{{range 3}}",
    "{{with .Fields}}",
    "{{/*",
    "*/}}",
    "{{.Name}}",
    "<a href=\"",
    "<a title='",
    "<a onclick=",
    "\">",
    "'>",
    ">",
    "<",
    "</a>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "url(",
    "<!--",
    "-->",
    "/*",
    "//",
    "/",
    "?",
    "#",
    "{",
    "}",
    "${",
    "é",
    "☺",
    "😀",
    "\ud800",
    "\u0000",
    "\u2028",
    "%",
    "%d",
    "&quot;",
    "&#x41;",
    "<textarea>",
  };

  private static String template(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(1, 30); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void piecesInAnyOrderAreATemplateOrAnError(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int rendered = 0;
    for (int i = 0; i < 15_000; i++) {
      rendered += check(template(random)) ? 1 : 0;
    }
    assertThat(rendered).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void expressionsAreATemplateOrAnError(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    int rendered = 0;
    for (int i = 0; i < 10_000; i++) {
      String inside = template(random).replaceAll("[{}]", "");
      rendered += check("<b title=\"{{ " + inside + " }}\">") ? 1 : 0;
    }
    assertThat(rendered).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void randomCharactersAreATemplateOrAnError(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder("{{");
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      check(text.append("}}").toString());
    }
  }

  /** Whether the template could be rendered as text. */
  private static boolean check(String source) {
    render(source, true);
    return render(source, false);
  }

  private static boolean render(String source, boolean html) {
    try {
      Template template =
          html ? TEMPLATES.html("details", source) : TEMPLATES.textWithJson("message", source);
      return template.render(Sample.MESSAGE) != null;
    } catch (TemplateException e) {
      assertThat(e.getMessage()).startsWith(e.getMessage().startsWith("html") ? "html/" : "templ");
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(source, e);
    }
  }
}
