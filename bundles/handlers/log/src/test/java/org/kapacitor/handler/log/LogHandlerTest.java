package org.kapacitor.handler.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** alerts.md section 4.2. */
class LogHandlerTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,dc=x,host=h1 n=3i,usage=60 1500000010")
          .id("kap/cpu/h1")
          .message("kap/cpu/h1 is INFO value: 60")
          .details("<h1>kap/cpu/h1</h1> 60")
          .duration(Duration.ofSeconds(10))
          .level(Level.INFO)
          .previousLevel(Level.CRITICAL);

  private static final String LINE =
      "{\"id\":\"kap/cpu/h1\",\"message\":\"kap/cpu/h1 is INFO value: 60\","
          + "\"details\":\"\\u003ch1\\u003ekap/cpu/h1\\u003c/h1\\u003e 60\","
          + "\"time\":\"2017-07-14T02:40:10Z\",\"duration\":10000000000,\"level\":\"INFO\","
          + "\"data\":{\"series\":[{\"name\":\"cpu\",\"tags\":{\"dc\":\"x\",\"host\":\"h1\"},"
          + "\"columns\":[\"time\",\"n\",\"usage\"],"
          + "\"values\":[[\"2017-07-14T02:40:10Z\",3,60]]}]},"
          + "\"previousLevel\":\"CRITICAL\",\"recoverable\":true}\n";

  private static final String OPEN_FAILED = "failed to open file for alert logging";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("alert.log");
  }

  private static HandlerTest log() {
    return HandlerTest.of(new LogHandler());
  }

  private HandlerTest toFile() {
    return log().script(".log('" + file + "')").options("path", file.toString());
  }

  @Test
  void writesWhatTheOriginalWrites() {
    toFile().send(EVENT).expectDone();
    assertThat(file).content().isEqualTo(LINE);
  }

  @Test
  void appendsALineForEveryEvent() throws IOException {
    Files.writeString(file, "before\n");
    toFile().send(EVENT).expectDone().send(EVENT.message("é\nline2")).expectDone();
    assertThat(file)
        .content()
        .isEqualTo("before\n" + LINE + LINE.replace("kap/cpu/h1 is INFO value: 60", "é\\nline2"));
  }

  @Test
  void aFileThatIsMovedAwayGetsNoFurtherEvent() throws IOException {
    HandlerTest test = toFile().send(EVENT).expectDone();
    Path old = Files.move(file, folder.resolve("alert.log.1"));
    test.send(EVENT).expectDone();
    Files.delete(file);
    test.send(EVENT).expectDone();
    assertThat(old).content().isEqualTo(LINE);
    assertThat(file).content().isEqualTo(LINE);
  }

  private Set<PosixFilePermission> created(String permissions) throws IOException {
    // What the process's mask leaves of the permissions.
    Path all =
        Files.createFile(
            folder.resolve("mask"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Set<PosixFilePermission> left = new HashSet<>(PosixFilePermissions.fromString(permissions));
    left.retainAll(Files.getPosixFilePermissions(all));
    return left;
  }

  @ParameterizedTest
  @CsvSource({"'', rw-------", ".mode(0), rw-------", ".mode(0664), rw-rw-r--"})
  void newFilesHaveTheMode(String mode, String permissions) throws IOException {
    log().script(".log('" + file + "')" + mode).send(EVENT).expectDone();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(created(permissions));
  }

  @Test
  void theModeOfAFileIsANumberInBothForms() throws IOException {
    log()
        .script(".log('" + file + "').mode(0644)")
        .options("path", file.toString(), "mode", 420)
        .send(EVENT)
        .expectDone();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(created("rw-r--r--"));
  }

  @Test
  void existingFilesKeepTheirMode() throws IOException {
    Files.createFile(file);
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, mode);
    log().script(".log('" + file + "').mode(0666)").send(EVENT).expectDone();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mode);
    assertThat(file).content().isEqualTo(LINE);
  }

  @Test
  void thePathMustBeAbsolute() {
    log()
        .script(".log('rel')")
        .options("path", "rel")
        .failsOpening("log path must be absolute: rel is not absolute");
    log().options().failsOpening("log path must be absolute:  is not absolute");
  }

  @ParameterizedTest
  @CsvSource({"0444, -r--r--r--", "01444, -r--r--r--", "2147483940, dr--r--r--"})
  void theOwnerMustBeAbleToWrite(String mode, String shown) {
    log()
        .script(".log('rel').mode(" + mode + ")")
        .failsOpening("invalid file mode " + shown + ", must be user writable");
  }

  @Test
  void modesReadLikeTheOriginals() {
    assertThat(FileMode.of(-1)).hasToString("dalTLDpSugct?rwxrwxrwx");
    assertThat(FileMode.of(1048832)).hasToString("tr--------");
    assertThat(FileMode.of(644)).hasToString("--w----r--");
    assertThat(FileMode.of(0)).hasToString("-rw-------");
  }

  @Test
  void foldersAreNotMade() {
    file = folder.resolve("missing/alert.log");
    toFile()
        .send(EVENT)
        .expectRetry("open " + file + ": no such file or directory")
        .expectLog(OPEN_FAILED, "file", file.toString());
  }

  @Test
  void saysWhyAFileCannotBeOpened() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("directory"));
    file = directory;
    toFile().send(EVENT).expectRetry("open " + directory + ": is a directory");
    Path plain = Files.createFile(folder.resolve("plain"));
    file = plain.resolve("alert.log");
    toFile().send(EVENT).expectRetry("open " + file + ": not a directory");
  }

  @Test
  void saysWhyALineCannotBeWritten() {
    file = Path.of("/dev/full");
    assumeThat(file).exists();
    toFile()
        .send(EVENT)
        .expectRetry("write /dev/full: no space left on device")
        .expectLog("failed to marshal alert data json", "file", "/dev/full");
  }

  @Test
  void dataThatIsNoJsonIsNotWritten() {
    toFile()
        .send(EVENT.value("v", Double.NaN))
        .expectRejected("json: unsupported value: NaN")
        .expectLog("failed to marshal alert data json");
    assertThat(file).doesNotExist();
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    log().script(".log('/a').mode('0644')").failsDefining("on obj *pipeline.LogHandler");
    log().script(".log()").failsDefining("reflect: Call with too few input arguments");
  }
}
