package org.kapacitor.engine.internal.ingest;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.engine.Precision;

/**
 * Prints seconds of CPU per million points for a file of line protocol, in bodies of 5000 lines.
 */
public final class LineParserSpeed {
  private LineParserSpeed() {}

  public static void main(String[] args) throws Exception {
    byte[] all = Files.readAllBytes(Path.of(args[0]));
    List<int[]> bodies = new ArrayList<>();
    for (int at = 0; at < all.length; ) {
      int lines = 0;
      int end = at;
      while (end < all.length && lines < 5000) {
        lines += all[end++] == '\n' ? 1 : 0;
      }
      bodies.add(new int[] {at, end});
      at = end;
    }
    LineParser parser = new LineParser(new SeriesTable());
    byte[] body = new byte[8 << 20];
    for (int round = 0; round < 8; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long points = 0;
      for (int[] range : bodies) {
        int length = range[1] - range[0];
        System.arraycopy(all, range[0], body, 0, length);
        points += parser.parse("db", "rp", body, length, Precision.NANOSECONDS, 0).size();
      }
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      System.out.printf("%.3f s/M%n", used / 1e3 / points);
    }
  }
}
