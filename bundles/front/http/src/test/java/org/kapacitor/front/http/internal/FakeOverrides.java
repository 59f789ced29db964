package org.kapacitor.front.http.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapacitor.config.OverrideException;
import org.kapacitor.config.Overrides;

/** Has sections, and remembers what was changed last; refuses changes of section {@code bad}. */
final class FakeOverrides implements Overrides {
  final SortedMap<String, List<Element>> sections = new TreeMap<>();
  boolean enabled = true;
  String section;
  Update update;

  @Override
  public boolean enabled() {
    return enabled;
  }

  @Override
  public SortedMap<String, List<Element>> sections() {
    return sections;
  }

  @Override
  public void update(String changed, Update with) {
    section = changed;
    update = with;
    if (changed.equals("bad")) {
      throw OverrideException.invalid("unknown section bad");
    }
    if (changed.equals("slow")) {
      throw OverrideException.failed("failed to update configuration slow/: timeout");
    }
  }
}
