package org.kapacitor.config.internal.override;

import java.util.regex.Pattern;
import org.kapacitor.config.OverrideException;
import org.kapacitor.config.Overrides.Update;

/** Checks what can be checked of an update without looking at the section. */
final class UpdateCheck {
  private static final Pattern NAME = Pattern.compile("[-\\w+]+");

  private UpdateCheck() {}

  /**
   * Checks an update.
   *
   * @throws OverrideException in the order and with the texts of the original
   */
  static void check(String section, Update update) {
    String element = update.element().orElse("");
    boolean changes = !update.set().isEmpty() || !update.delete().isEmpty();
    boolean adds = !update.add().isEmpty();
    boolean removes = !update.remove().isEmpty();
    require(!section.isEmpty(), "must provide section name");
    require(NAME.matcher(section).matches(), "invalid section name \"" + section + '"');
    require(
        element.isEmpty() || NAME.matcher(element).matches(),
        "invalid element name \"" + element + '"');
    require(
        !changes || !adds && !removes,
        "cannot provide both set/delete and add/remove actions in the same update");
    require(
        !adds || element.isEmpty(),
        "must not provide an element name when adding an a new override");
    require(!removes || element.isEmpty(), "must not provide element when removing an override");
    require(
        adds || removes || update.element().isPresent(),
        "element not specified, are you missing a trailing '/'?");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw OverrideException.invalid(
          "failed to apply update: invalid update action: " + otherwise);
    }
  }
}
