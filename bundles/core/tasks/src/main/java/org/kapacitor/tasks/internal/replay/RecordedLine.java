package org.kapacitor.tasks.internal.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.PointText;
import org.kapacitor.tasks.internal.replay.LineReader.Line;

/**
 * A point of a recording.
 *
 * @param source where it was written to
 * @param text its line, with {@link Engine#PADDING} spare bytes behind {@code length}
 * @param time empty if it has none or the line is wrong
 * @param timeStart where the time begins in the line, if there is one
 */
record RecordedLine(DbRp source, byte[] text, int length, OptionalLong time, int timeStart) {

  /** The point of a line. */
  static RecordedLine of(DbRp source, Line line) {
    OptionalInt start = PointText.timeStart(line.text(), line.length());
    OptionalLong time = start.isEmpty() ? OptionalLong.empty() : time(line, start.getAsInt());
    return new RecordedLine(source, line.text(), line.length(), time, start.orElse(line.length()));
  }

  private static OptionalLong time(Line line, int start) {
    int length = line.length() - start;
    String digits = new String(line.text(), start, length, StandardCharsets.ISO_8859_1);
    try {
      return OptionalLong.of(Long.parseLong(digits.stripTrailing()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The same point with another time in place of the one it has. */
  RecordedLine withTime(long other) {
    byte[] digits = Long.toString(other).getBytes(StandardCharsets.US_ASCII);
    byte[] changed = Arrays.copyOf(text, timeStart + digits.length + Engine.PADDING);
    System.arraycopy(digits, 0, changed, timeStart, digits.length);
    return new RecordedLine(
        source, changed, timeStart + digits.length, OptionalLong.of(other), timeStart);
  }
}
