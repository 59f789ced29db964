package org.kapacitor.tasks.internal.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.kapacitor.api.data.Point;
import org.kapacitor.engine.PointText;

/**
 * Writes points into an {@code .srpl} file: compressed text, three lines per point (config.md
 * section B8). Not safe for use by several threads.
 */
final class PointWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 14;

  private final StringBuilder lines = new StringBuilder();
  private final Writer out;

  private PointWriter(Writer out) {
    this.out = out;
  }

  /** Makes a file, or overwrites the one that is there. */
  static PointWriter create(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    try {
      OutputStream compressed = new GZIPOutputStream(bytes, BUFFER);
      return new PointWriter(
          new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.UTF_8), BUFFER));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  void write(Point point) throws IOException {
    lines.setLength(0);
    lines.append(point.series().database()).append('\n');
    lines.append(point.series().retentionPolicy()).append('\n');
    PointText.append(lines, point);
    out.append(lines.append('\n'));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
