package org.kapacitor.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapacitor.store.internal.Texts.all;
import static org.kapacitor.store.internal.Texts.bytes;
import static org.kapacitor.store.internal.Texts.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.store.StoreException;
import org.kapacitor.store.StoreMap;

class LiveStoreTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("kapacitor.db");
  }

  @Test
  void keepsDataOverARestart() {
    try (LiveStore store = new LiveStore(file())) {
      store.map("tasks").put("a", bytes("1"));
      store.map("tasks").put("b", bytes("2"));
      store.map("topics").put("a", bytes("3"));
      store.map("tasks").remove("b");
    }
    try (LiveStore store = new LiveStore(file())) {
      assertThat(all(store.map("tasks"), "")).isEqualTo(Map.of("a", "1"));
      assertThat(all(store.map("topics"), "")).isEqualTo(Map.of("a", "3"));
      assertThat(all(store.map("none"), "")).isEmpty();
    }
  }

  /** A process that is killed closes nothing: the file as it is on the disk must do. */
  @Test
  void keepsWhatWasCommittedWithoutClosing() throws IOException {
    Path copy = directory.resolve("copy.db");
    try (LiveStore store = new LiveStore(file())) {
      for (int i = 0; i < 50; i++) {
        store.map("tasks").put("key" + i, bytes("value" + i));
        store.commit();
      }
      Files.copy(file(), copy);
    }
    try (LiveStore store = new LiveStore(copy)) {
      assertThat(all(store.map("tasks"), "")).hasSize(50).containsEntry("key49", "value49");
    }
  }

  @Test
  void goesThroughAPrefixInOrder() {
    try (LiveStore store = new LiveStore(file())) {
      StoreMap map = store.map("m");
      map.put("b/2", bytes("2"));
      map.put("b", bytes("b"));
      map.put("a/1", bytes("a"));
      store.commit();
      map.put("b/1", bytes("1"));
      map.put("b0", bytes("0"));
      map.put("b/2", bytes("new"));
      map.put("b/3", bytes("3"));
      map.remove("b/3");
      assertThat(all(map, "b/").entrySet())
          .extracting(Map.Entry::getKey, Map.Entry::getValue)
          .containsExactly(tuple("b/1", "1"), tuple("b/2", "new"));
      assertThat(all(map, "").keySet()).containsExactly("a/1", "b", "b/1", "b/2", "b0");
      assertThat(all(map, "c")).isEmpty();
    }
  }

  @Test
  void removesAPrefix() {
    try (LiveStore store = new LiveStore(file())) {
      StoreMap map = store.map("m");
      map.put("a/1", bytes("1"));
      map.put("b/1", bytes("1"));
      store.commit();
      map.put("a/2", bytes("2"));
      map.removeAll("a/");
      assertThat(all(map, "").keySet()).containsExactly("b/1");
      store.commit();
      assertThat(all(map, "").keySet()).containsExactly("b/1");
      map.removeAll("");
      assertThat(all(map, "")).isEmpty();
    }
  }

  @Test
  void removesWhatIsNotThere() {
    try (LiveStore store = new LiveStore(file())) {
      store.map("m").remove("x");
      store.commit();
      assertThat(store.map("m").get("x")).isEmpty();
    }
  }

  @Test
  void letsEntriesBeRemovedWhileItGoesThroughThem() {
    try (LiveStore store = new LiveStore(file())) {
      StoreMap map = store.map("m");
      map.put("a", bytes("1"));
      map.put("b", bytes("2"));
      map.forEach("", (key, value) -> map.remove(key));
      assertThat(all(map, "")).isEmpty();
    }
  }

  @Test
  void keepsValuesApartFromTheArraysOfCallers() {
    try (LiveStore store = new LiveStore(file())) {
      StoreMap map = store.map("m");
      byte[] value = bytes("a");
      map.put("k", value);
      value[0] = 'x';
      map.get("k").orElseThrow()[0] = 'y';
      assertThat(get(map, "k")).contains("a");
      store.commit();
      map.get("k").orElseThrow()[0] = 'y';
      map.forEach("", (key, found) -> found[0] = 'z');
      assertThat(get(map, "k")).contains("a");
    }
  }

  @Test
  void keepsAnyKeyAndValue() {
    String key = "\u0000 \ud83d\ude00/\u00e9";
    byte[] large = new byte[3_000_000];
    large[large.length - 1] = 7;
    try (LiveStore store = new LiveStore(file())) {
      store.map("").put(key, large);
      store.map("kapacitor").put("", new byte[0]);
    }
    try (LiveStore store = new LiveStore(file())) {
      assertThat(store.map("").get(key)).hasValueSatisfying(v -> assertThat(v).isEqualTo(large));
      assertThat(store.map("kapacitor").get("")).hasValueSatisfying(v -> assertThat(v).isEmpty());
    }
  }

  @Test
  void isUsedBySeveralThreads() throws InterruptedException, ExecutionException {
    int threads = 4;
    int keys = 300;
    try (LiveStore store = new LiveStore(file())) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        String prefix = "t" + t + "/";
        running.add(
            pool.submit(
                () -> {
                  StoreMap map = store.map("m");
                  for (int i = 0; i < keys; i++) {
                    map.put(prefix + i, bytes("" + i));
                    assertThat(get(map, prefix + i)).contains("" + i);
                    if (i % 3 == 0) {
                      map.remove(prefix + i);
                      assertThat(map.get(prefix + i)).isEmpty();
                    }
                    if (i % 50 == 0) {
                      store.commit();
                      assertThat(all(map, prefix)).hasSize(i + 1 - (i / 3 + 1));
                    }
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
      pool.shutdown();
    }
    try (LiveStore store = new LiveStore(file())) {
      assertThat(all(store.map("m"), "")).hasSize(threads * keys * 2 / 3);
    }
  }

  @Test
  void worksOnWhenAThreadIsInterrupted() {
    try (LiveStore store = new LiveStore(file())) {
      store.map("m").put("a", bytes("1"));
      Thread.currentThread().interrupt();
      store.commit();
      assertThat(get(store.map("m"), "a")).contains("1");
      assertThat(Thread.interrupted()).isTrue();
      store.map("m").put("b", bytes("2"));
      store.commit();
      assertThat(get(store.map("m"), "b")).contains("2");
    }
  }

  @Test
  void keepsEverythingWhileTheDiskIsFull() {
    AtomicBoolean full = new AtomicBoolean();
    try (LiveStore store = new LiveStore(file(), () -> new FaultyFile(full))) {
      StoreMap map = store.map("m");
      map.put("a", bytes("1"));
      map.put("gone", bytes("1"));
      store.commit();

      full.set(true);
      map.put("b", bytes("2"));
      map.remove("gone");
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(store::commit)
            .isInstanceOf(StoreException.class)
            .hasMessage("cannot write " + file() + ": no space left on device");
        assertThat(all(map, "")).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(get(map, "a")).contains("1");
        assertThat(map.get("gone")).isEmpty();
      }

      full.set(false);
      map.put("c", bytes("3"));
      store.commit();
      assertThat(all(map, "")).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    }
    try (LiveStore store = new LiveStore(file())) {
      assertThat(all(store.map("m"), "")).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    }
  }

  @Test
  void saysThatClosingLosesData() {
    AtomicBoolean full = new AtomicBoolean();
    LiveStore store = new LiveStore(file(), () -> new FaultyFile(full));
    store.map("m").put("a", bytes("1"));
    store.commit();
    full.set(true);
    store.map("m").put("b", bytes("2"));
    assertThatThrownBy(store::close).hasMessageEndingWith("no space left on device");
    full.set(false);
    try (LiveStore again = new LiveStore(file())) {
      assertThat(all(again.map("m"), "")).isEqualTo(Map.of("a", "1"));
    }
  }

  @Test
  void refusesUseAfterClosing() {
    LiveStore store = new LiveStore(file());
    StoreMap map = store.map("m");
    map.put("a", bytes("1"));
    store.close();
    String closed = "the store " + file() + " is closed";
    assertThatThrownBy(() -> map.get("a")).isInstanceOf(StoreException.class).hasMessage(closed);
    assertThatThrownBy(() -> map.put("a", bytes("2"))).hasMessage(closed);
  }

  @Test
  void writesABackupThatIsAStore() throws IOException {
    Path backup = directory.resolve("backup.db");
    try (LiveStore store = new LiveStore(file())) {
      store.map("m").put("a", bytes("1"));
      store.backup(backup);
      store.map("m").put("b", bytes("2"));
      store.commit();
      assertThatThrownBy(() -> store.backup(backup))
          .isInstanceOf(StoreException.class)
          .hasMessage("cannot write the backup " + backup + ": file exists");
    }
    try (LiveStore store = new LiveStore(backup)) {
      assertThat(all(store.map("m"), "")).isEqualTo(Map.of("a", "1"));
    }
  }

  /** Space of old values is used again, so that a store that changes a lot does not grow. */
  @Test
  void staysSmall() throws IOException {
    try (LiveStore store = new LiveStore(file())) {
      byte[] value = new byte[100_000];
      for (int i = 0; i < 100; i++) {
        value[i] = 1;
        store.map("m").put("k", value);
        store.commit();
      }
    }
    assertThat(Files.size(file())).isLessThan(1_000_000);
  }
}
