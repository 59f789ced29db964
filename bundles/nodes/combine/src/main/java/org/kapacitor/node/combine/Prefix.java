package org.kapacitor.node.combine;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Tags;

/** What one point of a combination gives to the result; remembers the names it makes. */
final class Prefix {
  private final String text;
  private final Map<String, String> tagKeys = new HashMap<>();
  private Layout layout;
  private Field[] fields;

  Prefix(String as, String delimiter) {
    text = as + delimiter;
  }

  /** Adds the fields of a point to a row. */
  void addFields(Point from, Row to) {
    if (from.layout() != layout) {
      layout = from.layout();
      fields = new Field[layout.size()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = new Field(text + layout.name(i));
      }
    }
    for (int i = 0; i < fields.length; i++) {
      to.set(fields[i], from, i);
    }
  }

  /** Adds the tags of a point to others: those of the group under their own names. */
  void addTags(Tags from, Group group, Map<String, String> to) {
    for (int i = 0; i < from.size(); i++) {
      String key = from.key(i);
      boolean ofGroup = group.tags().has(key);
      to.put(ofGroup ? key : tagKeys.computeIfAbsent(key, text::concat), from.value(i));
    }
  }
}
