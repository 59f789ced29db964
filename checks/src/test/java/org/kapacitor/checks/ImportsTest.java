package org.kapacitor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import whom: what was built keeps to the rules. */
class ImportsTest {
  /** Not in the distribution: it tests plug-ins on the inside of the core. */
  private static final String TESTKIT = "bundles/core/testkit";

  private final SourceTree tree = new SourceTree();

  @Test
  void allModulesKeepToTheRules() throws IOException {
    List<Module> modules = new ArrayList<>(List.of(tree.module("cli")));
    for (String bundle : tree.bundles()) {
      if (!bundle.equals(TESTKIT)) {
        modules.add(tree.module(bundle));
      }
    }
    assertThat(modules).hasSizeGreaterThan(40);
    assertThat(Rules.broken(modules)).isEmpty();
  }
}
