package org.kapacitor.tasks.internal.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.PointText;
import org.kapacitor.tasks.internal.recording.FileErrors;
import org.kapacitor.tasks.internal.replay.LineReader.Line;

/**
 * Reads an {@code .srpl} file (config.md section B8). The messages of its exceptions are for users.
 * For one thread.
 */
final class RecordingReader implements AutoCloseable {
  private static final int BUFFER = 1 << 14;
  private static final Line NO_LINE = new Line(new byte[0], 0);

  private final LineReader lines;
  private Line database = NO_LINE;
  private Line retentionPolicy = NO_LINE;
  private DbRp source = new DbRp("", "");

  private RecordingReader(LineReader lines) {
    this.lines = lines;
  }

  /** Opens a file. */
  static RecordingReader open(Path file) throws IOException {
    try {
      InputStream bytes = Files.newInputStream(file);
      try {
        return new RecordingReader(new LineReader(new GZIPInputStream(bytes, BUFFER)));
      } catch (IOException e) {
        bytes.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IOException("data source open: " + openError(e), e);
    }
  }

  private static String openError(IOException e) {
    if (e instanceof ZipException) {
      return "gzip: invalid header";
    }
    return e instanceof EOFException ? "EOF" : FileErrors.text("open", e);
  }

  /** The next point; empty at the end. */
  Optional<RecordedLine> next() throws IOException {
    Optional<Line> first = lines.next();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    DbRp from = source(first.get(), another());
    Line point = another();
    if (!complete(point)) {
      point = withRest(point);
    }
    return Optional.of(RecordedLine.of(from, point));
  }

  /** A line, joined with those behind it until the string ends that the line feeds are in. */
  private Line withRest(Line start) throws IOException {
    Line whole = start;
    Optional<Line> more = lines.next();
    while (more.isPresent()) {
      whole = whole.join(more.get());
      if (more.get().hasQuote() && complete(whole)) {
        return whole;
      }
      more = lines.next();
    }
    return whole;
  }

  private static boolean complete(Line line) {
    return PointText.complete(line.text(), line.length());
  }

  /** Mostly the same as that of the point before. */
  private DbRp source(Line newDatabase, Line newRetentionPolicy) {
    if (!Arrays.equals(newDatabase.text(), database.text())
        || !Arrays.equals(newRetentionPolicy.text(), retentionPolicy.text())) {
      database = newDatabase;
      retentionPolicy = newRetentionPolicy;
      source = new DbRp(text(database), text(retentionPolicy));
    }
    return source;
  }

  private static String text(Line line) {
    return new String(line.text(), 0, line.length(), StandardCharsets.UTF_8);
  }

  private Line another() throws IOException {
    return lines
        .next()
        .orElseThrow(() -> new IOException("invalid replay file format, expected another line"));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
