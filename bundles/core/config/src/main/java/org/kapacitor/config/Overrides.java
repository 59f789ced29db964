package org.kapacitor.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Changes sections while the server runs: what is set here comes before file, environment and
 * command line, and survives a restart. A service; safe for use by several threads.
 *
 * <p>Reference: http-api.md section 8.
 */
public interface Overrides {

  /** Whether the configuration allows it. */
  boolean enabled();

  /** The elements of all sections that can be changed, by name; without lists that are empty. */
  SortedMap<String, List<Element>> sections();

  /**
   * One element of a section, as it is in effect.
   *
   * @param id value of the key that tells the elements apart; empty if there is one only
   * @param options by name in byte order: null, String, Long, Double, Boolean, List or Map;
   *     durations are text, and secrets only tell whether they are set
   * @param redacted names of the secrets
   */
  record Element(String id, SortedMap<String, Object> options, List<String> redacted) {}

  /**
   * What shall be changed. Only the first two or the last two may hold something.
   *
   * @param element empty if none is named; its name may be empty too
   * @param set values by option
   * @param delete options that get back what file and environment say
   * @param add options of a new element
   * @param remove elements that get back what file and environment say, or go if they were added
   */
  record Update(
      Optional<String> element,
      Map<String, Object> set,
      List<String> delete,
      Map<String, Object> add,
      List<String> remove) {}

  /**
   * Changes a section. Whoever uses it has taken the change when this returns; if somebody refuses
   * it, it is undone and not kept.
   *
   * @throws OverrideException with the texts of http-api.md section 8
   */
  void update(String section, Update update);
}
