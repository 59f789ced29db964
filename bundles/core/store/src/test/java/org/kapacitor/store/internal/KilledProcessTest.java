package org.kapacitor.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.store.internal.Texts.all;
import static org.kapacitor.store.internal.Texts.bytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit has confirmed survives a process that is killed. */
class KilledProcessTest {
  @TempDir private Path directory;

  /** Writes numbers and says which of them are committed, without end. */
  static final class Writer {
    public static void main(String[] arguments) {
      LiveStore store = new LiveStore(Path.of(arguments[0]));
      Random random = new Random(Long.parseLong(arguments[1]));
      for (int i = all(store.map("numbers"), "").size(); ; i++) {
        store.map("numbers").put(Integer.toString(i), bytes("n" + i));
        store.map("noise").put("k" + random.nextInt(50), new byte[random.nextInt(20_000)]);
        if (random.nextBoolean()) {
          store.map("noise").removeAll("k" + random.nextInt(6));
        }
        if (random.nextInt(3) == 0) {
          store.commit();
          System.out.println(i);
        }
      }
    }
  }

  @Test
  void keepsWhatWasConfirmed() throws IOException, InterruptedException {
    Path file = directory.resolve("kapacitor.db");
    int confirmed = -1;
    for (int run = 0; run < 3; run++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString(),
                  Integer.toString(run))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader numbers = process.inputReader()) {
        for (int i = 0; i < 60; i++) {
          confirmed = Integer.parseInt(numbers.readLine());
        }
        process.toHandle().destroyForcibly();
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
          confirmed = Integer.parseInt(line);
        }
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      try (LiveStore store = new LiveStore(file)) {
        Map<String, String> numbers = all(store.map("numbers"), "");
        for (int i = 0; i <= confirmed; i++) {
          assertThat(numbers).containsEntry(Integer.toString(i), "n" + i);
        }
      }
    }
  }
}
