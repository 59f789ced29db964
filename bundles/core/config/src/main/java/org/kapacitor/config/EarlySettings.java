package org.kapacitor.config;

import java.util.List;
import java.util.function.Supplier;

/**
 * The configuration before stored overrides are in effect. A service, for the store only and for
 * whoever reads overrides out of that; everybody else waits for {@link Settings}.
 */
public interface EarlySettings extends Settings {

  /**
   * Puts stored overrides in effect. To be called once; then this is what all others may have as
   * {@link Settings}.
   *
   * @param sections the sections that plug-ins say can be changed, as it is now
   */
  Overrides overrides(OverrideStore store, Supplier<List<DynamicSection>> sections);
}
