package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** config.md section B8. */
class RecordingReaderTest {
  /** An empty recording as the original writes it. */
  private static final String EMPTY = "1f8b080000096e8800ff010000ffff0000000000000000";

  @TempDir Path temp;

  private List<String> read(String content) throws IOException {
    return read(RecordingFile.compressed(content));
  }

  private List<String> read(byte[] content) throws IOException {
    Path file = Files.write(temp.resolve("r.srpl"), content);
    List<String> points = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
        RecordedLine point = line.get();
        points.add(
            point.source()
                + " "
                + new String(point.text(), 0, point.length(), StandardCharsets.UTF_8));
      }
    }
    return points;
  }

  private void assertFails(String message, byte[] content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(IOException.class).hasMessage(message);
  }

  @Test
  void readsThreeLinesPerPoint() throws IOException {
    assertThat(read("db\nrp\ncpu v=1 1\né\n\ncpu v=2 2\n"))
        .containsExactly("\"db\".\"rp\" cpu v=1 1", "\"é\".\"\" cpu v=2 2");
  }

  @Test
  void readsAnEmptyRecordingOfTheOriginal() throws IOException {
    byte[] empty = HexFormat.of().parseHex(EMPTY);
    assertThat(empty).hasSize(23);
    assertThat(read(empty)).isEmpty();
  }

  @Test
  void dropsCarriageReturnsAndNeedsNoLineFeedAtTheEnd() throws IOException {
    assertThat(read("db\r\nrp\r\ncpu v=1 1")).containsExactly("\"db\".\"rp\" cpu v=1 1");
  }

  @Test
  void joinsThePartsOfAStringWithLineFeeds() throws IOException {
    assertThat(read("db\nrp\ncpu s=\"a\n\nb\" 1\ndb\nrp\ncpu v=1 2\n"))
        .containsExactly("\"db\".\"rp\" cpu s=\"a\n\nb\" 1", "\"db\".\"rp\" cpu v=1 2");
  }

  @Test
  void givesALineThatNeverEndsAsItIs() throws IOException {
    assertThat(read("db\nrp\ncpu s=\"a\nb\n")).containsExactly("\"db\".\"rp\" cpu s=\"a\nb");
  }

  @Test
  void missesTheOtherLinesOfAPoint() throws IOException {
    String message = "invalid replay file format, expected another line";
    assertFails(message, RecordingFile.compressed("db\nrp\ncpu v=1 1\ndb\n"));
    assertFails(message, RecordingFile.compressed("db\nrp\n"));
  }

  @Test
  void refusesLinesThatAreTooLong() throws IOException {
    String fits = "cpu s=\"" + "x".repeat(65535 - 10) + "\" 1";
    assertThat(fits).hasSize(65535);
    assertThat(read("db\nrp\n" + fits + "\n")).hasSize(1);
    String message = "read replay file failed: bufio.Scanner: token too long";
    assertFails(message, RecordingFile.compressed("db\nrp\nx" + fits + "\n"));
    assertFails(message, RecordingFile.compressed("db\nrp\ncpu s=\"" + "x\n".repeat(40000)));
  }

  @Test
  void readsLinesAcrossTheEdgesOfItsBuffer() throws IOException {
    StringBuilder content = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String line = "cpu s=\"" + "x".repeat(i % 97) + "\" " + i;
      content.append("db").append(i / 1000).append("\nrp\n").append(line).append('\n');
      expected.add("\"db" + i / 1000 + "\".\"rp\" " + line);
    }
    assertThat(read(content.toString())).isEqualTo(expected);
  }

  @Test
  void refusesAFileThatIsCutOff() throws IOException {
    byte[] whole = RecordingFile.compressed("db\nrp\ncpu v=1 1\n".repeat(1000));
    assertFails("read replay file failed: unexpected EOF", Arrays.copyOf(whole, whole.length - 10));
  }

  @Test
  void refusesFilesThatAreNoRecordings() {
    assertFails("data source open: gzip: invalid header", new byte[] {'P', 'K', 3, 4, 0, 0});
    assertFails("data source open: EOF", new byte[0]);
    Path missing = temp.resolve("missing.srpl");
    assertThatThrownBy(() -> RecordingReader.open(missing))
        .hasMessage("data source open: open " + missing + ": no such file or directory");
  }
}
