package org.kapacitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.command.Console;

/** cli.md section 4. */
class TickfmtTest {
  private static final String RAW = "var d=stream|from().measurement('cpu')|sample(1m)";
  private static final String FORMATTED =
      """
      var d = stream
          |from()
              .measurement('cpu')
          |sample(1m)
      """;

  @TempDir Path folder;
  private byte[] input = {};

  private Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(out, err);
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T23:08:09Z"), ZoneOffset.UTC);
    int exit =
        new Tickfmt(console, new ByteArrayInputStream(input), Map.of("TZ", "UTC"), clock)
            .run(List.of(arguments));
    console.flush();
    return new Outcome(
        exit, out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void formatsTheStandardInput() {
    input = RAW.getBytes(StandardCharsets.UTF_8);
    assertThat(run()).isEqualTo(new Outcome(0, FORMATTED, ""));
    assertThat(run("-")).isEqualTo(new Outcome(0, FORMATTED, ""));
  }

  @Test
  void formatsFilesOneAfterTheOther() throws IOException {
    String a = file("a.tick", RAW).toString();
    String b = file("b.tick", "var x=1").toString();
    assertThat(run(a, b)).isEqualTo(new Outcome(0, FORMATTED + "var x = 1\n", ""));
    assertThat(folder.resolve("a.tick")).hasContent(RAW);
  }

  @Test
  void rewritesFilesInPlace() throws IOException {
    Path a = file("a.tick", RAW);
    assertThat(run("-w", a.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(a)).isEqualTo(FORMATTED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(a)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**tickfmt*");
  }

  @Test
  void keepsABackup() throws IOException {
    Path a = file("a.tick", RAW);
    file("a.tick.orig", "older");
    assertThat(run("-w", "-b", a.toString()).exit()).isZero();
    assertThat(Files.readString(a)).isEqualTo(FORMATTED);
    assertThat(folder.resolve("a.tick.orig")).hasContent(RAW);
  }

  @Test
  void stopsAtTheFirstFileThatIsNoScript() throws IOException {
    Path bad = file("bad.tick", "var x");
    Path good = file("good.tick", RAW);
    assertThat(run("-w", bad.toString(), good.toString()))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "2026/11/20 23:08:09 parser: unexpected EOF line 1 char 6 in \"var x\"."
                    + " expected: \"identifier\"\n"));
    assertThat(bad).hasContent("var x");
    assertThat(good).hasContent(RAW);
  }

  @Test
  void whatCannotBeReadCountsAsEmpty() {
    String missing = folder.resolve("missing.tick").toString();
    assertThat(run(missing, folder.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(run("-w", missing)).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("missing.tick")).isEmptyFile();
  }

  @Test
  void aBackupNeedsAFile() {
    String missing = folder.resolve("missing.tick").toString();
    assertThat(run("-w", "-b", missing))
        .isEqualTo(
            new Outcome(
                1,
                "",
                "2026/11/20 23:08:09 rename "
                    + missing
                    + " "
                    + missing
                    + ".orig: no such file or directory\n"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("no/a.tick");
    Outcome outcome = run("-w", file.toString());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "2026/11/20 23:08:09 open "
                + folder.resolve("no/tickfmt")
                + ": no such file or directory\n");
  }

  @Test
  void writingNeedsFiles() {
    Outcome outcome = run("-w");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Cannot write source files, none given.\nUsage: tickfmt [options] [path...]\n")
        .endsWith(
            "\nOptions:\n  -b\twith -w, keep the original with the extension '.orig'.\n"
                + "  -w\twrite the result to the file instead of the standard output.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"var x = 'größe € 😀'\n", "// Bytes: \u00ff\u00fe\nvar x = 1\n"})
  void keepsCharactersAndBytes(String text) {
    boolean latin = text.chars().allMatch(c -> c < 256) && text.contains("\u00ff");
    input = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    assertThat(run().out().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(input);
  }

  @Test
  void answersRequestsForHelp() {
    assertThat(run("-h").exit()).isZero();
    assertThat(run("-x").exit()).isEqualTo(2);
    assertThat(run("-x").err()).startsWith("flag provided but not defined: -x\nUsage: tickfmt ");
  }
}
