package org.kapacitor.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.store.internal.Texts.bytes;
import static org.kapacitor.store.internal.Texts.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.option.Options;
import org.kapacitor.config.Settings;

class StoreOpeningTest {
  @TempDir private Path directory;
  private final List<String> fatal = new ArrayList<>();

  /** Settings that know the path of the store only. */
  private record StoragePath(String path) implements Settings {
    @Override
    public <C extends Record> C section(String name, Class<C> type) {
      assertThat(name).isEqualTo("storage");
      return type.cast(Options.of(type).build(Map.of("boltdb", path)));
    }

    @Override
    public <C extends Record> List<C> elements(String name, Class<C> type) {
      return List.of();
    }

    @Override
    public boolean has(String section) {
      return false;
    }

    @Override
    public AutoCloseable listen(String section, Runnable changed) {
      return () -> {};
    }

    @Override
    public Identity identity() {
      return new Identity("", "", "");
    }
  }

  private Optional<LiveStore> tryOpen(Path path) {
    return StoreOpening.open(new StoragePath(path.toString()), fatal::add);
  }

  private LiveStore open(Path path) {
    return tryOpen(path).orElseThrow();
  }

  @Test
  void hasTheOriginalsDefault() {
    assertThat(Options.of(StoreSection.class).build(Map.of()))
        .isEqualTo(new StoreSection("./kapacitor.db"));
  }

  @Test
  void makesTheDirectoriesAbove() {
    Path file = directory.resolve("a/b/kapacitor.db");
    LiveStore store = open(file);
    store.map("m").put("k", bytes("v"));
    store.commit();
    store.close();
    assertThat(file).isRegularFile();
    LiveStore again = open(file);
    assertThat(get(again.map("m"), "k")).contains("v");
    again.close();
    assertThat(fatal).isEmpty();
  }

  @Test
  void needsAPath() {
    assertThat(StoreOpening.open(new StoragePath(""), fatal::add)).isEmpty();
    assertThat(fatal)
        .containsExactly(
            "create server: invalid configuration: storage: must specify storage 'boltdb' path. To"
                + " generate a valid configuration file run"
                + " `kapacitord config > kapacitor.generated.conf`.");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 4096 + 16})
  void leavesTheDatabaseOfTheOriginalAlone(int offset) throws IOException {
    byte[] bolt = new byte[32_768];
    byte[] magic = {(byte) 0xED, (byte) 0xDA, 0x0C, (byte) 0xED};
    System.arraycopy(magic, 0, bolt, offset, magic.length);
    Path file = Files.write(directory.resolve("kapacitor.db"), bolt);

    LiveStore store = open(file);
    store.map("m").put("k", bytes("v"));
    store.close();
    assertThat(Files.readAllBytes(file)).isEqualTo(bolt);
    assertThat(directory.resolve("kapacitor.db.mv")).isRegularFile();

    Files.delete(file);
    LiveStore again = open(file);
    assertThat(get(again.map("m"), "k")).contains("v");
    again.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void endsTheServerIfTheStoreCannotBeOpened() throws IOException {
    Path file = Files.writeString(directory.resolve("kapacitor.db"), "something else");
    assertThat(tryOpen(file)).isEmpty();
    assertThat(fatal)
        .singleElement()
        .asString()
        .startsWith(
            "open server: open service *storage.Service: cannot open " + file + ": it is damaged");
    assertThat(file).hasContent("something else");
  }

  @Test
  void saysThatThereCanBeNoDirectory() throws IOException {
    Path inTheWay = Files.writeString(directory.resolve("file"), "");
    assertThat(tryOpen(inTheWay.resolve("x/kapacitor.db"))).isEmpty();
    assertThat(tryOpen(inTheWay.resolve("kapacitor.db"))).isEmpty();
    assertThat(fatal)
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .startsWith(
                        "open server: open service *storage.Service: cannot create the directory "
                            + inTheWay
                            + "/x: "),
            text -> assertThat(text).contains("cannot create the directory " + inTheWay));
  }

  @Test
  void refusesADirectoryAsFile() {
    assertThat(tryOpen(directory)).isEmpty();
    assertThat(fatal)
        .containsExactly(
            "open server: open service *storage.Service: cannot open "
                + directory
                + ": is a directory");
  }
}
