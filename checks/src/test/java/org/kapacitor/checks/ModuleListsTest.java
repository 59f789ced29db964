package org.kapacitor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists that must agree: a bundle that is missing in one of them is missing at run time. */
class ModuleListsTest {
  private static final String FEATURES = "features/src/main/feature/feature.xml";
  private static final Pattern BUNDLE = Pattern.compile("mvn:\\$\\{project\\.groupId}/([^/]+)/.*");

  /** For tests of plug-ins only. */
  private static final String TESTKIT = "testkit";

  private final SourceTree tree = new SourceTree();

  private List<String> modules() throws IOException {
    List<String> artifacts = new ArrayList<>();
    for (String bundle : tree.bundles()) {
      artifacts.add(tree.artifact(bundle));
    }
    assertThat(artifacts.remove(TESTKIT)).isTrue();
    return artifacts;
  }

  private static List<String> artifacts(List<String> locations) {
    return locations.stream()
        .flatMap(location -> BUNDLE.matcher(location).results())
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void everyBundleIsADependencyOfTheFeatures() throws IOException {
    assertThat(
            tree.values(
                "features/pom.xml",
                "/project/dependencies/dependency[groupId='${project.groupId}']/artifactId"))
        .containsExactlyInAnyOrderElementsOf(modules())
        .isSorted();
  }

  @Test
  void everyBundleIsInExactlyOneFeature() throws IOException {
    assertThat(artifacts(tree.values(FEATURES, "/features/feature/bundle")))
        .containsExactlyInAnyOrderElementsOf(modules());
  }

  @Test
  void everyPlugInHasAFeatureThatIsAPartOfTheWhole() throws IOException {
    List<String> whole = tree.values(FEATURES, "/features/feature[@name='kapacitor']/feature");
    for (String artifact : modules()) {
      MatchResult plugIn = plugIn(artifact);
      if (plugIn != null) {
        String feature = "kapacitor-" + plugIn.group(1) + "-" + plugIn.group(2);
        assertThat(
                artifacts(
                    tree.values(FEATURES, "/features/feature[@name='" + feature + "']/bundle")))
            .as(feature)
            .containsExactly(artifact);
        assertThat(whole).contains(feature);
      }
    }
  }

  private static MatchResult plugIn(String artifact) {
    return Pattern.compile("(node|handler|input)\\.(.+)")
        .matcher(artifact)
        .results()
        .findFirst()
        .orElse(null);
  }

  @Test
  void artifactsAreCalledLikeTheirFolders() throws IOException {
    for (String folder : tree.bundles()) {
      String[] parts = folder.split("/");
      String last = parts[parts.length - 1];
      String expected =
          switch (parts[1]) {
            case "nodes" -> "node." + last;
            case "handlers" -> "handler." + last;
            case "inputs" -> "input." + last;
            case "front" -> "front." + last;
            default -> last;
          };
      assertThat(tree.artifact(folder)).as(folder).isEqualTo(expected);
    }
  }
}
