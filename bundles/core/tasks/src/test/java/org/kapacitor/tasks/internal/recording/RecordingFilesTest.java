package org.kapacitor.tasks.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.config.Settings;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;

/** config.md sections A4.5 and B8. */
class RecordingFilesTest {

  /** Settings with one section. */
  private record OneSection(String name, Record section) implements Settings {
    @Override
    public <C extends Record> C section(String wanted, Class<C> type) {
      assertThat(wanted).isEqualTo(name);
      return type.cast(section);
    }

    @Override
    public <C extends Record> List<C> elements(String wanted, Class<C> type) {
      return List.of();
    }

    @Override
    public boolean has(String wanted) {
      return wanted.equals(name);
    }

    @Override
    public AutoCloseable listen(String wanted, Runnable changed) {
      return () -> {};
    }

    @Override
    public Identity identity() {
      return new Identity("localhost", "cluster", "server");
    }
  }

  private static Recording recording(EdgeType type) {
    return new Recording("my.id", type, 0, Instant.EPOCH, "", JobStatus.FINISHED, 1);
  }

  @Test
  void takesTheDirectoryFromTheConfiguration() {
    RecordingFiles files =
        RecordingFiles.configured(new OneSection("replay", new ReplaySection("./replay")));
    assertThat(files.file(recording(EdgeType.STREAM))).isEqualTo(Path.of("replay", "my.id.srpl"));
    assertThat(files.file(recording(EdgeType.BATCH))).isEqualTo(Path.of("replay", "my.id.brpl"));
  }
}
