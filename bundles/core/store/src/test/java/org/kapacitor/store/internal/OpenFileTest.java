package org.kapacitor.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.store.internal.Texts.all;
import static org.kapacitor.store.internal.Texts.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.store.StoreException;

/** Files that cannot be used, and that nothing is done to them. */
class OpenFileTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("kapacitor.db");
  }

  private static void fill(Path file, int keys) {
    try (LiveStore store = new LiveStore(file)) {
      for (int i = 0; i < keys; i++) {
        store.map("m").put("key" + i, new byte[10_000]);
        store.commit();
      }
    }
  }

  private void refuses(String reason) throws IOException {
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> new LiveStore(file()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("cannot open " + file() + ": " + reason);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void refusesAFileThatIsOpenAlready() {
    try (LiveStore store = new LiveStore(file())) {
      assertThatThrownBy(() -> new LiveStore(file()))
          .isInstanceOf(StoreException.class)
          .hasMessage("cannot open " + file() + ": it is locked by another process");
      store.map("m").put("a", bytes("1"));
      store.commit();
    }
  }

  /** Holds a store open until its input ends. */
  static final class Holder {
    public static void main(String[] arguments) throws IOException {
      LiveStore store = new LiveStore(Path.of(arguments[0]));
      System.out.println("open");
      System.in.read();
      store.close();
    }
  }

  @Test
  void refusesAFileThatAnotherProcessHasOpen() throws IOException, InterruptedException {
    fill(file(), 1);
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(holder.inputReader().readLine()).isEqualTo("open");
    refuses("it is locked by another process");
    holder.getOutputStream().close();
    assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
    new LiveStore(file()).close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 4096, 8192, 8193, 20_000, 200_000})
  void refusesATornFile(int length) throws IOException {
    fill(file(), 40);
    byte[] whole = Files.readAllBytes(file());
    assertThat(whole.length).isGreaterThan(length);
    Files.write(file(), Arrays.copyOf(whole, length));
    refuses("it is damaged");
  }

  @Test
  void refusesAFileWhoseHeaderIsDamaged() throws IOException {
    fill(file(), 10);
    byte[] whole = Files.readAllBytes(file());
    Arrays.fill(whole, 0, 8192, (byte) 'x');
    Files.write(file(), whole);
    refuses("it is damaged (store header is corrupt");
  }

  @Test
  void refusesAFileOfANewerVersion() throws IOException {
    write("kapacitor", "format", "2");
    refuses("it was written by a newer version (format 2, expected 1)");
  }

  @Test
  void refusesAFileWithoutVersion() throws IOException {
    write("kapacitor", "other", "2");
    refuses("it is damaged (no format version)");
  }

  @Test
  void refusesTheStoreOfAnotherProgram() throws IOException {
    write("theirs", "a", "b");
    refuses("it is the file of another program");
  }

  private void write(String map, String key, String value) {
    try (MVStore store = MVStore.open(file().toString())) {
      Map<String, byte[]> values =
          store.openMap(
              map,
              new MVMap.Builder<String, byte[]>()
                  .keyType(StringDataType.INSTANCE)
                  .valueType(ByteArrayDataType.INSTANCE));
      values.put(key, bytes(value));
    }
  }

  @Test
  void refusesANewerFileOfTheLibrary() throws IOException {
    fill(file(), 1);
    byte[] whole = Files.readAllBytes(file());
    String header = new String(whole, 0, 4096, StandardCharsets.ISO_8859_1);
    byte[] newer =
        bytes(header.replaceFirst("(?s),fletcher.*", "").replace("format:3", "format:9"));
    int checksum = DataUtils.getFletcher32(newer, 0, newer.length);
    byte[] block =
        Arrays.copyOf(
            bytes(
                new String(newer, StandardCharsets.ISO_8859_1)
                    + ",fletcher:"
                    + Integer.toHexString(checksum)
                    + "\n"),
            4096);
    System.arraycopy(block, 0, whole, 0, 4096);
    System.arraycopy(block, 0, whole, 4096, 4096);
    Files.write(file(), whole);
    refuses("it was written by a newer version (the write format 9 is larger");
  }

  @Test
  void takesAnEmptyFileAsNew() throws IOException {
    Files.createFile(file());
    fill(file(), 1);
    try (LiveStore store = new LiveStore(file())) {
      assertThat(all(store.map("m"), "")).hasSize(1);
    }
  }

  /** Damage is either refused without changing the file, or does not matter. */
  @Property(tries = 80)
  void survivesAnyDamage(@ForAll long seed) throws IOException {
    Path directory = Files.createTempDirectory("store");
    Path file = directory.resolve("kapacitor.db");
    fill(file, 3);
    Random random = new Random(seed);
    byte[] damaged = Files.readAllBytes(file);
    for (int i = random.nextInt(20); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      int end = Math.min(damaged.length, at + 1 + random.nextInt(5000));
      for (int j = at; j < end; j++) {
        damaged[j] = (byte) random.nextInt(256);
      }
    }
    Files.write(file, damaged);
    try (LiveStore store = new LiveStore(file)) {
      try {
        all(store.map("m"), "");
      } catch (StoreException e) {
        assertThat(e).hasMessageStartingWith("cannot read " + file);
      }
    } catch (StoreException e) {
      if (e.getMessage().startsWith("cannot open")) {
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      }
    } finally {
      Files.delete(file);
      Files.delete(directory);
    }
  }
}
