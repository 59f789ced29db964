package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;

/**
 * Renders templates whose results were recorded from the original's template engine: one a line, as
 * flavour, name, kind of result, template and result, with tabs between them.
 */
class RecordedVectorsTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  private record Vector(String flavour, String name, String kind, String source, String result) {
    static Vector of(String line) {
      String[] parts = line.split("\t", -1);
      return new Vector(parts[0], parts[1], parts[2], unescape(parts[3]), unescape(parts[4]));
    }

    private static String unescape(String text) {
      StringBuilder to = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          c =
              switch (text.charAt(++i)) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case '0' -> 0;
                default -> '\\';
              };
        }
        to.append(c);
      }
      return to.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"values.tsv", "printf.tsv", "syntax.tsv", "html.tsv"})
  void agreesWithTheOriginal(String file) throws IOException {
    List<Vector> vectors = read(file);
    assertThat(vectors).hasSizeGreaterThan(700);
    SoftAssertions all = new SoftAssertions();
    for (Vector vector : vectors) {
      all.assertThat(result(vector))
          .as(vector.source)
          .isEqualTo(vector.kind + ": " + vector.result);
    }
    all.assertAll();
  }

  private static String result(Vector vector) {
    Template template;
    try {
      template = parse(vector);
    } catch (TemplateException e) {
      return "parse: " + e.getMessage();
    }
    try {
      return "out: " + template.render(Sample.MESSAGE);
    } catch (TemplateException e) {
      return "fail: " + e.getMessage();
    }
  }

  private static Template parse(Vector vector) {
    return switch (vector.flavour) {
      case "html" -> TEMPLATES.html(vector.name, vector.source);
      case "json" -> TEMPLATES.textWithJson(vector.name, vector.source);
      default -> TEMPLATES.text(vector.name, vector.source);
    };
  }

  private static List<Vector> read(String file) throws IOException {
    try (InputStream in = RecordedVectorsTest.class.getResourceAsStream("/vectors/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty())
          .map(Vector::of)
          .toList();
    }
  }
}
