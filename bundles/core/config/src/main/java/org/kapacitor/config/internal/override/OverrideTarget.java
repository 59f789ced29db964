package org.kapacitor.config.internal.override;

import java.util.List;
import java.util.Map;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.internal.section.SectionSpec;

/** Where overrides take effect. */
public interface OverrideTarget {

  /**
   * Sets the overrides of a section and tells its listeners; if one of them throws, everything is
   * as before and the exception goes on.
   */
  void change(String section, List<ElementOverride> all);

  /** A section that somebody has read, and the record it was read as. */
  record Asked(SectionSpec spec, Class<? extends Record> type) {}

  /** The sections that somebody has read, by name. */
  Map<String, Asked> asked();
}
