package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.Doc;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Element;
import org.kapacitor.config.internal.section.Samples.Http;

/** config.md A3. */
class SampleTextTest {

  private static String text(String toml, String name, boolean list, Class<? extends Record> type) {
    SectionSpec spec = SectionSpec.of(name, list, type);
    return new SampleText().add(spec, Samples.file(toml).completeValues(spec)).toString();
  }

  @Test
  void putsTheDocumentationAboveEachKey() {
    assertThat(text("", "http", false, Http.class))
        .isEqualTo(
            """

            [http]
              # Address.
              bind-address = ":9092"
              # Whether to log.
              log-enabled = true
              # Time.
              shutdown-timeout = "10s"
              # Secret.
              shared-secret = ""
            """);
  }

  @Test
  void printsTablesAfterAllOtherKeysAndCommentsOutWhatIsAbsent() {
    assertThat(
            text(
                "[all]\nlimit = 3\n[all.headers]\n'a b' = \"q\\\"\"\n[all.users.eve]",
                "all",
                false,
                All.class))
        .contains("  # Numbers.\n  # levels = []\n  # A protocol.")
        .contains("  # A limit.\n  limit = 3\n")
        .contains("  share = 0.5\n")
        .endsWith(
            """
              # Anything.
              other = ""
              # Texts by name.
              [all.headers]
                "a b" = "q\\""
              # Lists by name.
              # [all.groups]
              # Numbers by name.
              # [all.weights]
              # A login.
              [all.basic-auth]
                # Name.
                username = ""
                # Password.
                password = ""
              # Another login.
              # [all.proxy]
              # Logins.
              # Logins by name.
              [all.users]
                [all.users.eve]
                  # Name.
                  username = ""
                  # Password.
                  password = ""
            """);
  }

  @Test
  void printsTheElementsOfLists() {
    assertThat(text("[[udp]]\nname = 'a'\n[[udp]]\nname = 'b'", "udp", true, Element.class))
        .containsSubsequence("[[udp]]\n", "name = \"a\"\n", "[[udp]]\n", "name = \"b\"\n");
    assertThat(text("", "influxdb", true, Element.class))
        .startsWith("\n[[influxdb]]\n")
        .contains("urls = [\"http://localhost:8086\"]");
  }

  @Test
  void showsASampleOfListsThatHaveNoElements() {
    assertThat(text("", "udp", true, Element.class))
        .startsWith("\n# [[udp]]\n#   # Whether it works.\n#   enabled = true\n")
        .doesNotContain("\n[");
  }

  record Texts(@Doc("Texts.") List<String> texts, @Doc("By name.") Map<String, String> names) {}

  @Property(tries = 300)
  void writesWhatReadsBack(@ForAll List<String> texts, @ForAll @UniqueElements List<String> names) {
    SectionSpec spec = SectionSpec.of("x", false, Texts.class);
    Map<String, Object> values =
        Records.values(
            new Texts(
                texts.stream().map(SampleTextTest::valid).toList(),
                names.stream()
                    .map(SampleTextTest::valid)
                    .distinct()
                    .collect(Collectors.toMap(name -> name, name -> name))));
    String text = new SampleText().add(spec, List.of(values)).toString();
    assertThat(Samples.file(text).values(spec)).containsExactly(values);
  }

  /** Lone surrogates are no text that a file can have. */
  private static String valid(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
