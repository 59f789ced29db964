package org.kapacitor.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who may import whom: section 2 of the architecture. */
final class Rules {
  static final String OURS = "org.kapacitor.";

  private static final List<String> PLUG_INS =
      List.of("bundles/nodes", "bundles/handlers", "bundles/inputs");
  private static final String API = OURS + "api.";

  /** What components are annotated with; nothing of it is there at run time. */
  private static final Predicate<String> ANNOTATIONS =
      name ->
          name.equals("org.osgi.service.component.annotations")
              || name.startsWith("org.osgi.annotation.");

  private final List<String> broken = new ArrayList<>();
  private final Set<String> exported;

  private Rules(List<Module> modules) {
    exported =
        modules.stream()
            .flatMap(module -> module.exports().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The rules that modules break, each as a sentence. */
  static List<String> broken(List<Module> modules) {
    Rules rules = new Rules(modules);
    modules.forEach(rules::check);
    return rules.broken;
  }

  private void check(Module module) {
    if (module.path().equals("cli")) {
      forbid(module, "speaks HTTP and must not use", Rules::isOfServer);
      forbid(module, "is plain Java and must not use", name -> name.startsWith("org.osgi."));
      return;
    }
    checkContent(module);
    checkManifest(module);
    if (module.path().equals("bundles/core/api")) {
      forbid(
          module, "must do with Java alone, not", name -> !isJava(name) && !ANNOTATIONS.test(name));
    } else if (PLUG_INS.stream().anyMatch(module::in)) {
      checkPlugIn(module);
    } else if (module.in("bundles/core")) {
      checkCore(module);
    } else if (module.in("bundles/front")) {
      forbid(module, "must not use a plug-in:", Rules::isPlugIn);
      forbid(module, "must not use another front:", Rules::isFront);
    } else {
      broken.add(module.path() + " is a bundle that no rule is for");
    }
  }

  private void checkPlugIn(Module module) {
    forbid(
        module, "must not use anything of ours but the API:", name -> isOurs(name) && !isApi(name));
    forbid(
        module,
        "must not use OSGi but its annotations:",
        name -> name.startsWith("org.osgi.") && !ANNOTATIONS.test(name));
    if (!module.exports().isEmpty()) {
      broken.add(module.path() + " must not export " + module.exports());
    }
  }

  private void checkCore(Module module) {
    forbid(module, "must not know a plug-in:", Rules::isPlugIn);
    forbid(module, "must not know the front:", Rules::isFront);
    if (module.path().equals("bundles/core/compiler")) {
      forbid(module, "must share nothing but the plan with", name -> isBelow(name, "engine"));
    } else if (module.path().equals("bundles/core/engine")) {
      forbid(module, "must share nothing but the plan with", name -> isBelow(name, "compiler"));
    }
  }

  /** What is of us is below the package of the module's folder, so that no rule can be evaded. */
  private void checkContent(Module module) {
    for (String name : module.references().keySet()) {
      boolean own = name.equals(module.root()) || name.startsWith(module.root() + ".");
      if (isOurs(name) && !own) {
        broken.add(module.path() + " must have no classes of " + name);
      }
    }
  }

  private void checkManifest(Module module) {
    for (String name : module.foreign()) {
      if (isOurs(name) && !exported.contains(name)) {
        broken.add(module.path() + " must not use what nobody exports: " + name);
      } else if (isOurs(name) && !module.imports().contains(name)) {
        broken.add(module.path() + " uses " + name + " but its manifest does not import it");
      }
    }
    for (String name : module.exports()) {
      if (name.contains(".internal")) {
        broken.add(module.path() + " must not export " + name);
      }
    }
  }

  private void forbid(Module module, String must, Predicate<String> forbidden) {
    for (String name : module.foreign()) {
      if (forbidden.test(name)) {
        broken.add(module.path() + " " + must + " " + name);
      }
    }
  }

  private static boolean isJava(String name) {
    return name.startsWith("java.");
  }

  private static boolean isOurs(String name) {
    return name.startsWith(OURS);
  }

  private static boolean isApi(String name) {
    return name.startsWith(API);
  }

  private static boolean isPlugIn(String name) {
    return isBelow(name, "node") || isBelow(name, "handler") || isBelow(name, "input");
  }

  private static boolean isFront(String name) {
    return isBelow(name, "front");
  }

  private static boolean isBelow(String name, String part) {
    return name.equals(OURS + part) || name.startsWith(OURS + part + ".");
  }

  /** All but what the formatter of scripts is made of. */
  private static boolean isOfServer(String name) {
    return isOurs(name) && !isApi(name) && !isBelow(name, "cli") && !isBelow(name, "tickscript");
  }
}
