package org.kapacitor.alerting.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.data.Tags;

/**
 * Holds back events of some categories (alerts.md section 1.9). Safe for use by several threads.
 */
final class Inhibitors {
  private final Map<String, Set<Entry>> byCategory = new ConcurrentHashMap<>();

  /** An inhibitor of this server. */
  private final class Entry implements Alerts.Inhibitor {
    private final String category;
    private final Tags equalTags;
    private volatile boolean active;

    Entry(String category, Tags equalTags) {
      this.category = category;
      this.equalTags = equalTags;
    }

    @Override
    public void active(boolean isActive) {
      active = isActive;
    }

    boolean holdsBack(Tags tags) {
      if (!active) {
        return false;
      }
      for (int i = 0; i < equalTags.size(); i++) {
        if (!tags.get(equalTags.key(i)).equals(equalTags.value(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void close() {
      Set<Entry> entries = byCategory.get(category);
      if (entries != null) {
        entries.remove(this);
      }
    }
  }

  Alerts.Inhibitor add(String category, Tags equalTags) {
    Entry entry = new Entry(category, equalTags);
    byCategory.computeIfAbsent(category, c -> ConcurrentHashMap.newKeySet()).add(entry);
    return entry;
  }

  boolean inhibited(String category, Tags tags) {
    Set<Entry> entries = byCategory.get(category);
    if (entries == null) {
      return false;
    }
    for (Entry entry : entries) {
      if (entry.holdsBack(tags)) {
        return true;
      }
    }
    return false;
  }
}
