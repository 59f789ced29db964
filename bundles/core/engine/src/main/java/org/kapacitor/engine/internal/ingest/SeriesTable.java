package org.kapacitor.engine.internal.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.LineText;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;

/** All series in use, and the shapes of their fields. Safe for use by several threads. */
public final class SeriesTable {
  private final Map<String, SeriesIndex> indexes = new ConcurrentHashMap<>();
  private final Map<Layout, Shape> shapes = new ConcurrentHashMap<>();
  private final Map<String, String> keys = new ConcurrentHashMap<>();
  private final Map<Tags, Tags> keySets = new ConcurrentHashMap<>();
  private final AtomicInteger nextId = new AtomicInteger();
  private final Layout root = Layout.root();

  /** The root of all layouts. */
  public Layout layout() {
    return root;
  }

  /** The series with this name and tags, and always the same object for it. */
  public Series series(String database, String retentionPolicy, String name, Tags tags) {
    StringBuilder key = new StringBuilder();
    LineText.appendMeasurement(key, name);
    LineText.appendTags(key, tags);
    appendEmptyTags(key, tags);
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Bytes.PADDING);
    SeriesIndex index = index(database, retentionPolicy);
    return index.intern(
            padded, bytes.length, () -> make(database, retentionPolicy, name, sharingKeys(tags)))
        .series;
  }

  /** Only nodes make series with empty tags: what stands for them cannot be in a line. */
  private static void appendEmptyTags(StringBuilder key, Tags tags) {
    for (int i = 0; i < tags.size(); i++) {
      if (tags.value(i).isEmpty()) {
        key.append('\n').append(tags.key(i));
      }
    }
  }

  SeriesIndex index(String database, String retentionPolicy) {
    return indexes.computeIfAbsent(
        database + '\n' + retentionPolicy, key -> new SeriesIndex(database, retentionPolicy));
  }

  /** The entry of a key that was not seen before in this spelling. */
  SeriesEntry intern(SeriesIndex index, LineSyntax.Key key, byte[] buffer, int from, int to) {
    byte[] padded = Arrays.copyOfRange(buffer, from, to + Bytes.PADDING);
    Series series = series(index.database, index.retentionPolicy, key.measurement(), key.tags());
    return index.intern(padded, to - from, () -> series);
  }

  Shape shape(Layout layout) {
    return shapes.computeIfAbsent(layout, Shape::new);
  }

  private Series make(String database, String retentionPolicy, String name, Tags tags) {
    String shared = keys.computeIfAbsent(name, n -> n);
    return new Series(nextId.getAndIncrement(), database, retentionPolicy, shared, tags);
  }

  /** The same tags with an array of keys that all series with these keys share. */
  private Tags sharingKeys(Tags tags) {
    if (tags.size() == 0) {
      return Tags.EMPTY;
    }
    String[] none = new String[tags.size()];
    Arrays.fill(none, "");
    Tags keySet = keySets.computeIfAbsent(tags.withValues(none), k -> k);
    String[] values = new String[tags.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tags.value(i);
    }
    return keySet.withValues(values);
  }
}
