package org.kapacitor.config.internal.live;

import java.util.List;
import java.util.Map;
import org.kapacitor.config.internal.section.SectionSpec;

/** Shows the configuration in effect to administrators. Safe for use by several threads. */
public interface Publication {

  /** Shows a section whose record is known; its secrets are masked. */
  void publish(SectionSpec spec, List<Map<String, Object>> elements);

  /**
   * Shows a section of the file that nobody has asked for; all its texts are masked, since nothing
   * says which of them are secret.
   *
   * @param list whether it is written {@code [[name]]}
   */
  void publishUnknown(String name, boolean list, List<Map<String, Object>> elements);
}
