package org.kapacitor.tasks.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kapacitor.store.Format;
import org.kapacitor.store.Shelf;
import org.kapacitor.tasks.internal.MemoryStore;

class RecordsTest {
  private final MemoryStore store = new MemoryStore();
  private final Records<Dated> records = open(store);

  private record Dated(String id, Instant date) {}

  private static final class DatedFormat implements Format<Dated> {
    @Override
    public JsonNode write(Dated value) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("id", value.id())
          .put("date", value.date().toString());
    }

    @Override
    public Dated read(JsonNode json) {
      return new Dated(json.get("id").asText(), Instant.parse(json.get("date").asText()));
    }
  }

  private static Records<Dated> open(MemoryStore store) {
    return new Records<>(new Shelf<>(store, "dated", new DatedFormat()), Dated::id, Dated::date);
  }

  private static Dated dated(String id, String time) {
    return new Dated(id, Instant.parse("2026-01-01T" + time + "Z"));
  }

  @Test
  void listsTheNewestFirstAndWithinASecondTheLastId() {
    records.add(dated("b", "00:00:01.100"));
    records.add(dated("a", "00:00:01.900"));
    records.add(dated("c", "00:00:01"));
    records.add(dated("z", "00:00:00.999"));
    records.add(dated("y", "00:00:02"));
    assertThat(records.all()).extracting(Dated::id).containsExactly("y", "c", "b", "a", "z");
  }

  @Test
  void addsAnIdOnceOnly() {
    assertThat(records.add(dated("a", "00:00:01"))).isTrue();
    assertThat(records.add(dated("a", "00:00:02"))).isFalse();
    assertThat(records.find("a")).contains(dated("a", "00:00:01"));
  }

  @Test
  void updatesOnlyWhatIsStillThere() {
    records.add(dated("a", "00:00:01"));
    records.update("a", old -> dated("a", "00:00:03"));
    records.update("b", old -> dated("b", "00:00:03"));
    assertThat(records.all()).containsExactly(dated("a", "00:00:03"));
  }

  @Test
  void keepsEverythingOnTheDisk() {
    records.add(dated("a", "00:00:01"));
    records.add(dated("b", "00:00:01"));
    records.put(dated("a", "00:00:02"));
    assertThat(records.remove("b")).isTrue();
    assertThat(records.remove("b")).isFalse();
    assertThat(open(store.afterCrash()).all()).containsExactly(dated("a", "00:00:02"));
  }
}
