package org.kapacitor.alerting.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.store.StoreMap;

/**
 * Event states in the store. A state that is not OK is put there, one that is OK is removed
 * (alerts.md section 2.4); writes go to the disk a moment later, and all of them at an orderly
 * stop.
 */
final class TopicStore {
  /** Cannot occur in a topic's id. */
  private static final char SEPARATOR = '\n';

  private static final Level[] LEVELS = Level.values();

  private final StoreMap map;
  private final boolean persistent;

  /**
   * The stored states.
   *
   * @param persistent whether anything is written at all
   */
  TopicStore(StoreMap map, boolean persistent) {
    this.map = map;
    this.persistent = persistent;
  }

  void save(String topic, EventState state) {
    if (!persistent) {
      return;
    }
    String key = topic + SEPARATOR + state.id();
    if (state.level() == Level.OK) {
      map.remove(key);
    } else {
      map.put(key, encode(state));
    }
  }

  void delete(String topic) {
    if (persistent) {
      map.removeAll(topic + SEPARATOR);
    }
  }

  /** Deletes the topics whose ids begin with a prefix. */
  void deleteAll(String topicPrefix) {
    if (persistent) {
      map.removeAll(topicPrefix);
    }
  }

  /** Goes through the stored states of a topic. */
  void load(String topic, BiConsumer<String, EventState> action) {
    read(topic + SEPARATOR, action);
  }

  /** Goes through all stored states with their topics. */
  void loadAll(BiConsumer<String, EventState> action) {
    read("", action);
  }

  private void read(String prefix, BiConsumer<String, EventState> action) {
    if (persistent) {
      map.forEach(
          prefix,
          (key, value) -> {
            int separator = key.indexOf(SEPARATOR);
            action.accept(key.substring(0, separator), decode(key.substring(separator + 1), value));
          });
    }
  }

  private static byte[] encode(EventState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(state.level().ordinal());
      out.writeLong(state.time());
      out.writeLong(state.duration());
      writeText(out, state.message());
      writeText(out, state.details());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  private static EventState decode(String id, byte[] value) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(value))) {
      Level level = LEVELS[in.readByte()];
      long time = in.readLong();
      long duration = in.readLong();
      return new EventState(id, readText(in), readText(in), time, duration, level);
    } catch (IOException e) {
      throw new UncheckedIOException("stored state of event \"" + id + "\" is torn", e);
    }
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
