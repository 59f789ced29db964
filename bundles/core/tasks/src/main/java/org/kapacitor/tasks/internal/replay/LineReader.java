package org.kapacitor.tasks.internal.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.kapacitor.engine.Engine;
import org.kapacitor.tasks.internal.recording.FileErrors;

/** Reads the lines of a recording. For one thread. */
final class LineReader implements AutoCloseable {
  /** Bytes that a line and its end may have. */
  private static final int MAX_LINE = 65536;

  /**
   * A line without its end.
   *
   * @param text with {@link Engine#PADDING} spare bytes behind {@code length}
   */
  record Line(byte[] text, int length) {

    /** This line, a line feed and another line. This one is not to be used any more. */
    Line join(Line next) throws IOException {
      int joined = length + 1 + next.length;
      checkLength(joined);
      // Twice as long, so that many lines can be joined without copying them each time.
      byte[] both =
          joined + Engine.PADDING <= text.length
              ? text
              : Arrays.copyOf(text, 2 * joined + Engine.PADDING);
      both[length] = '\n';
      System.arraycopy(next.text, 0, both, length + 1, next.length);
      return new Line(both, joined);
    }

    boolean hasQuote() {
      for (int i = 0; i < length; i++) {
        if (text[i] == '"') {
          return true;
        }
      }
      return false;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[MAX_LINE];
  private int from;
  private int to;

  /** Reads a stream, which is closed with the reader. */
  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line, which the end of the file ends too; empty if there is none. */
  Optional<Line> next() throws IOException {
    int seen = from;
    while (true) {
      for (; seen < to; seen++) {
        if (buffer[seen] == '\n') {
          Line line = line(seen);
          from = seen + 1;
          return Optional.of(line);
        }
      }
      checkLength(to - from);
      seen -= from;
      if (!fill()) {
        return last();
      }
    }
  }

  private Optional<Line> last() {
    Line line = line(to);
    boolean nothing = from == to;
    from = to;
    return nothing ? Optional.empty() : Optional.of(line);
  }

  private Line line(int end) {
    int length = end - from;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
    byte[] text = new byte[length + Engine.PADDING];
    System.arraycopy(buffer, from, text, 0, length);
    return new Line(text, length);
  }

  /** Reads more behind what there is of the line; returns false at the end. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    try {
      int count = in.read(buffer, to, buffer.length - to);
      to += Math.max(count, 0);
      return count >= 0;
    } catch (IOException e) {
      throw new IOException("read replay file failed: " + FileErrors.text("read", e), e);
    }
  }

  private static void checkLength(int length) throws IOException {
    if (length >= MAX_LINE) {
      throw new IOException("read replay file failed: bufio.Scanner: token too long");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
