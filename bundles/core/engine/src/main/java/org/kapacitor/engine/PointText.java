package org.kapacitor.engine;

import java.util.OptionalInt;
import org.kapacitor.api.data.LineText;
import org.kapacitor.api.data.Point;
import org.kapacitor.engine.internal.ingest.LineMarks;

/**
 * Points as lines of line protocol, the way recordings keep them (config.md sections B2 and B8).
 * All methods may be called by any thread.
 */
public final class PointText {
  private PointText() {}

  /** Appends a point without the end of the line: tags and fields sorted, time in nanoseconds. */
  public static void append(StringBuilder to, Point point) {
    LineText.append(to, point);
  }

  /**
   * Whether a text that has no further line feed behind it is a line to its end, and does not stop
   * within a quoted string.
   *
   * @param text with {@link Engine#PADDING} spare bytes behind {@code length}
   */
  public static boolean complete(byte[] text, int length) {
    return LineMarks.complete(text, length);
  }

  /**
   * Where the time of a line begins.
   *
   * @param line UTF-8, with {@link Engine#PADDING} spare bytes behind {@code length}
   * @return empty if the line has no time or is wrong before it gets to it
   */
  public static OptionalInt timeStart(byte[] line, int length) {
    return LineMarks.timeStart(line, length);
  }
}
