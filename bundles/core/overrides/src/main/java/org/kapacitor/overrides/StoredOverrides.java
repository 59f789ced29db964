package org.kapacitor.overrides;

import java.util.List;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.OverrideStore;
import org.kapacitor.store.Shelf;
import org.kapacitor.store.Store;

/** Overrides in the store: {@code slack/main}. */
final class StoredOverrides implements OverrideStore {
  private final Shelf<ElementOverride> shelf;

  StoredOverrides(Store store) {
    shelf = new Shelf<>(store, "overrides", new OverrideFormat());
  }

  @Override
  public List<ElementOverride> all() {
    return List.copyOf(shelf.readAll().values());
  }

  @Override
  public void put(ElementOverride override) {
    shelf.put(key(override.section(), override.element()), override);
  }

  @Override
  public void remove(String section, String element) {
    shelf.remove(key(section, element));
  }

  private static String key(String section, String element) {
    return section + '/' + element;
  }
}
