package org.kapacitor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A map of the store whose values are {@code {"version":1,"value":…}}. What is put or removed is on
 * the disk when the call returns. Safe for use by several threads.
 *
 * @param <T> the values
 */
public final class Shelf<T> {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.store");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VERSION = "version";
  private static final String VALUE = "value";
  private static final int CURRENT = 1;

  private final Store store;
  private final String name;
  private final StoreMap map;
  private final Format<T> format;

  /** The map called {@code name}. */
  public Shelf(Store store, String name, Format<T> format) {
    this.store = store;
    this.name = name;
    this.map = store.map(name);
    this.format = format;
  }

  /**
   * All values by their keys. One that cannot be read is logged and left alone.
   *
   * @throws StoreException if a value was written by a newer server
   */
  public Map<String, T> readAll() {
    Map<String, T> all = new LinkedHashMap<>();
    map.forEach("", (key, bytes) -> read(key, bytes, all));
    return all;
  }

  private void read(String key, byte[] bytes, Map<String, T> to) {
    try {
      JsonNode json = JSON.readTree(bytes);
      checkVersion(key, json.path(VERSION).asInt());
      to.put(key, format.read(json.path(VALUE)));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.error(
          Logfmt.message("skipping what cannot be read in the store")
              .add("service", name)
              .add("key", key)
              .add("err", e.getMessage())
              .toString());
    }
  }

  private void checkVersion(String key, int version) {
    if (version > CURRENT) {
      throw new StoreException(
          ("\"%s\" in map %s of the store has version %d, but this server knows none above %d:"
                  + " use the server that wrote it, or a newer one")
              .formatted(key, name, version, CURRENT));
    }
  }

  /** Sets a value. */
  public void put(String key, T value) {
    set(key, value);
    store.commit();
  }

  /** Sets a value and removes that of another key, both or none. */
  public void move(String from, String to, T value) {
    set(to, value);
    map.remove(from);
    store.commit();
  }

  private void set(String key, T value) {
    try {
      map.put(
          key,
          JSON.writeValueAsBytes(
              JSON.createObjectNode().put(VERSION, CURRENT).set(VALUE, format.write(value))));
    } catch (JsonProcessingException e) {
      throw new StoreException(name + ": " + e.getMessage(), e);
    }
  }

  /** Removes a value. */
  public void remove(String key) {
    map.remove(key);
    store.commit();
  }
}
