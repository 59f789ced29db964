package org.kapacitor.api.option;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The texts in records that nobody may see: the values of components marked {@link Secret}, with
 * all that is inside them. Immutable.
 */
public final class Secrets {
  /** What is shown instead. */
  public static final String HIDDEN = "<redacted>";

  /** Shorter texts are found by chance. */
  private static final int SHORTEST = 4;

  /** Longer texts first, since one may be part of another. */
  private final TreeSet<String> texts =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));

  private Secrets() {}

  /** The secrets of some records. */
  public static Secrets of(Collection<? extends Record> records) {
    Secrets secrets = new Secrets();
    records.forEach(record -> secrets.add(record, false));
    return secrets;
  }

  private void add(Record record, boolean secret) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      collect(value(component, record), secret || component.isAnnotationPresent(Secret.class));
    }
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private void collect(Object value, boolean secret) {
    if (value instanceof Record nested) {
      add(nested, secret);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(one -> collect(one, secret));
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, secret));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> collect(one, secret));
    } else if (value instanceof String text && secret) {
      addText(text);
    }
  }

  private void addText(String text) {
    if (text.startsWith("http://") || text.startsWith("https://")) {
      addUrl(text);
    } else if (text.length() >= SHORTEST) {
      texts.add(text);
    }
  }

  /** Of a secret URL everything behind the host is secret, mostly the end of its path. */
  private void addUrl(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    if (path > 0) {
      int query = url.indexOf('?', path);
      int end = query < 0 ? url.length() : query;
      addText(url.substring(path, end));
      addText(url.substring(url.lastIndexOf('/', end - 1) + 1, end));
      addText(url.substring(Math.min(end + 1, url.length())));
    }
  }

  /** A text without the secrets that it shows. */
  public String hidden(String text) {
    String hidden = text;
    for (String secret : texts) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }

  /** The secrets that a text shows. */
  public List<String> shownIn(String text) {
    return texts.stream().filter(text::contains).toList();
  }
}
