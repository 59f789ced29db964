package org.kapacitor.compiler;

import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.Options;

/** What the declaration of options has to observe beyond what {@link Options} asks for. */
final class OptionRules {
  private OptionRules() {}

  /**
   * Checks declarations before a script can use them.
   *
   * @throws IllegalArgumentException with the first rule that is broken
   */
  static void check(Options options) {
    checkArguments(options);
    for (Option option : options.all()) {
      option.nested().ifPresent(OptionRules::check);
      if (option.defaultText().isPresent()) {
        checkDefault(options, option);
      }
    }
  }

  private static void checkArguments(Options options) {
    Option before = null;
    for (Option argument : options.args()) {
      if (before != null && before.shape() == Option.Shape.LIST) {
        throw broken(options, before, "takes a list and must be the last argument");
      }
      if (before != null && canBeLeftOut(before) && !canBeLeftOut(argument)) {
        throw broken(options, argument, "needs a default, as the argument before it has one");
      }
      before = argument;
    }
  }

  private static boolean canBeLeftOut(Option argument) {
    return argument.defaultText().isPresent()
        || argument.shape() == Option.Shape.OPTIONAL
        || argument.shape() == Option.Shape.LIST;
  }

  private static void checkDefault(Options options, Option option) {
    try {
      Options.defaultOf(option);
    } catch (RuntimeException e) {
      throw broken(
          options,
          option,
          "has the default \"" + option.defaultText().get() + "\", which is not of its type");
    }
  }

  private static IllegalArgumentException broken(Options options, Option option, String what) {
    return new IllegalArgumentException(
        options.record().getName() + "." + option.name() + " " + what);
  }
}
