package org.kapacitor.testkit;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.option.Secret;

/** The secrets in records of options and configuration. */
final class Secrets {
  /** Shorter texts are found by chance. */
  private static final int SHORTEST = 4;

  private final Set<String> texts = new LinkedHashSet<>();

  /** Adds the secrets of a record. */
  void add(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      collect(value(component, record), component.isAnnotationPresent(Secret.class));
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
    if (value instanceof Record nested && !secret) {
      add(nested);
    } else if (value instanceof Record nested) {
      for (RecordComponent component : nested.getClass().getRecordComponents()) {
        collect(value(component, nested), true);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(one -> collect(one, secret));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> collect(one, secret));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> collect(one, secret));
    } else if (value instanceof String text && secret) {
      addText(text);
    }
  }

  private void addText(String text) {
    if (text.startsWith("http")) {
      // Of a secret URL everything behind the host is secret, mostly the end of its path.
      URI url = URI.create(text);
      String path = url.getRawPath() == null ? "" : url.getRawPath();
      addText(path);
      addText(path.substring(path.lastIndexOf('/') + 1));
      addText(url.getRawQuery() == null ? "" : url.getRawQuery());
    } else if (text.length() >= SHORTEST) {
      texts.add(text);
    }
  }

  /** The secrets that a text shows. */
  List<String> shownIn(String text) {
    return texts.stream().filter(text::contains).toList();
  }
}
