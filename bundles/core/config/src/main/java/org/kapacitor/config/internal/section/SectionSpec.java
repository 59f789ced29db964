package org.kapacitor.config.internal.section;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;

/**
 * A section of kapacitor.conf.
 *
 * @param name as written in brackets; empty for the keys above all sections
 * @param list whether it is written {@code [[name]]}
 * @param keys in the order of the record
 */
public record SectionSpec(String name, boolean list, List<KeySpec> keys) {

  /** A section that a record describes. */
  public static SectionSpec of(String name, boolean list, Class<? extends Record> record) {
    return new SectionSpec(name, list, KeySpec.of(Options.of(record)));
  }

  /** What the keys have when nothing is given. */
  public Map<String, Object> defaults() {
    return Initial.values(keys, true);
  }

  /** What the keys have when nothing is given and there are no defaults. */
  public Map<String, Object> zero() {
    return Initial.values(keys, false);
  }
}
