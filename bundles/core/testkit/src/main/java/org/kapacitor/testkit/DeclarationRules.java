package org.kapacitor.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
import org.kapacitor.compiler.HandlerDeclaration;

/** What every handler's declaration has to observe. */
final class DeclarationRules {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*");
  private static final Pattern SECRET =
      Pattern.compile(".*(password|token|secret|api-key|service-key)");

  private final List<String> broken = new ArrayList<>();
  private final HandlerDeclaration declaration;
  private final Options config;

  private DeclarationRules(HandlerDeclaration declaration, Options config) {
    this.declaration = declaration;
    this.config = config;
  }

  /** The rules that a declaration breaks, each as a sentence. */
  static List<String> broken(HandlerDeclaration declaration, Options config) {
    DeclarationRules rules = new DeclarationRules(declaration, config);
    rules.checkHandler();
    rules.checkSection();
    rules.checkOptions("options", declaration.options(), new HashSet<>());
    rules.checkOptions("config", config, new HashSet<>());
    rules.checkSecrets(config);
    return rules.broken;
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      broken.add(rule);
    }
  }

  private void checkHandler() {
    Handler handler = declaration.handler();
    require(
        KIND.matcher(handler.kind()).matches(),
        "kind must be lower case letters and digits, found \"" + handler.kind() + '"');
    require(handler.summary().endsWith("."), "summary must be a sentence");
    require(
        handler.property().isEmpty() || !handler.property().equals(handler.kind()),
        "property must be left out where it is the kind");
    require(
        !handler.topicOnly() || handler.property().isEmpty(),
        "a handler of topics only must have no property");
  }

  private void checkSection() {
    Handler handler = declaration.handler();
    boolean hasConfig = config.record() != NoConfig.class;
    require(hasConfig == !handler.section().isEmpty(), "a section and a config record go together");
    require(
        handler.elementKey().isEmpty()
            || config.all().stream().anyMatch(key -> key.key().equals(handler.elementKey())),
        "elementKey must be a key of the section, found \"" + handler.elementKey() + '"');
    for (String common : List.of("enabled", "global", "stateChangesOnly")) {
      boolean given = config.named(common).isPresent();
      require(
          !given || HandlerConfig.class.isAssignableFrom(config.record()),
          "a config record with \"" + common + "\" must implement HandlerConfig");
    }
    if (config.named("global").isPresent()) {
      checkGlobal();
    }
  }

  /** A global handler is opened without options. */
  private void checkGlobal() {
    try {
      declaration.options().build(Map.of());
    } catch (OptionException e) {
      broken.add("a handler that can be global must do without options: " + e.getMessage());
    }
  }

  private void checkOptions(String where, Options options, Set<String> keys) {
    for (Option option : options.all()) {
      String name = where + "." + option.name();
      require(option.doc().endsWith("."), name + " must be documented by a sentence");
      require(
          option.key().isEmpty() || keys.add(option.key()),
          name + " has a key that is there already: " + option.key());
      option.nested().ifPresent(nested -> checkOptions(name, nested, new HashSet<>()));
    }
  }

  private void checkSecrets(Options options) {
    for (Option option : options.all()) {
      require(
          option.secret() || !SECRET.matcher(option.key()).matches(),
          "config." + option.name() + " looks like a secret and must be marked @Secret");
      option.nested().filter(nested -> !option.secret()).ifPresent(this::checkSecrets);
    }
  }
}
