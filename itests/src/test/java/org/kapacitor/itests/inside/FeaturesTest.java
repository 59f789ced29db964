package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.kapacitor.itests.inside.Server.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.kapacitor.compiler.Catalog;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Features come and go, each by itself. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class FeaturesTest {
  /** Its node types are the functions of the configuration, and here are none. */
  private static final String TYPES_OF_CONFIGURATION = "kapacitor-node-udf";

  private static final EnumSet<FeaturesService.Option> NO_OPTIONS =
      EnumSet.noneOf(FeaturesService.Option.class);

  @Inject private BundleContext context;
  @Inject private FeaturesService features;
  @Inject private Catalog catalog;
  private final Server server = new Server();

  @Configuration
  public org.ops4j.pax.exam.Option[] configuration() throws Exception {
    return Container.options();
  }

  private List<Feature> ofOurs(String prefix) throws Exception {
    return Arrays.stream(features.listFeatures())
        .filter(feature -> feature.getId().startsWith(prefix))
        .toList();
  }

  /** What there is to choose from: node types and handler types. */
  private Set<String> types() {
    Set<String> types = new TreeSet<>();
    catalog.nodes().keySet().forEach(name -> types.add("node " + name));
    catalog.handlers().keySet().forEach(name -> types.add("handler " + name));
    return types;
  }

  @Test
  public void everyNodeAndHandlerComesAndGoesByItself() throws Exception {
    List<Feature> plugins = new ArrayList<>(ofOurs("kapacitor-node-"));
    plugins.addAll(ofOurs("kapacitor-handler-"));
    assertThat(plugins).hasSizeGreaterThan(20);
    standAlone();
    Set<String> all = types();
    Set<String> seen = new TreeSet<>();
    for (Feature plugin : plugins) {
      Set<Feature> together = withDependents(plugin, plugins);
      Set<String> names = names(together);
      try (Disturbances disturbances =
          Disturbances.watch(context, bundle -> bundles(together).contains(bundle.getLocation()))) {
        features.uninstallFeatures(names, NO_OPTIONS);
        Set<String> gone = new TreeSet<>(all);
        gone.removeAll(types());
        if (!plugin.getName().equals(TYPES_OF_CONFIGURATION)) {
          assertThat(gone).as("types that are gone").isNotEmpty();
        }
        seen.addAll(gone);
        features.installFeatures(names, NO_OPTIONS);
        assertThat(types()).as("types that are back").isEqualTo(all);
        disturbances.assertNone();
      } catch (AssertionError e) {
        fail(names + ": " + e.getMessage(), e);
      }
    }
    assertThat(seen).as("types that are in no feature of their own").isEqualTo(all);
    assertThat(catalog.refused()).isEmpty();
  }

  /** A feature and those that need it. */
  private static Set<Feature> withDependents(Feature feature, List<Feature> all) {
    Set<Feature> together = new HashSet<>(Set.of(feature));
    for (Feature other : all) {
      if (other.getDependencies().stream()
          .anyMatch(dependency -> dependency.getName().equals(feature.getName()))) {
        together.addAll(withDependents(other, all));
      }
    }
    return together;
  }

  private static Set<String> names(Collection<Feature> some) {
    return some.stream()
        .map(feature -> feature.getName() + "/" + feature.getVersion())
        .collect(Collectors.toSet());
  }

  private static Set<String> bundles(Collection<Feature> some) {
    return some.stream()
        .flatMap(feature -> feature.getBundles().stream())
        .map(BundleInfo::getLocation)
        .collect(Collectors.toSet());
  }

  /** Installs what the feature of everything consists of one by one, and not as a whole. */
  private void standAlone() throws Exception {
    List<Feature> parts =
        ofOurs("kapacitor-").stream().filter(feature -> !feature.getBundles().isEmpty()).toList();
    try (Disturbances disturbances = Disturbances.watch(context, bundle -> false)) {
      features.installFeatures(names(parts), NO_OPTIONS);
      features.uninstallFeatures(names(ofOurs("kapacitor/")), NO_OPTIONS);
      disturbances.assertNone();
    }
  }

  @Test
  public void aFeatureOfOnesOwnBringsANodeType() throws Exception {
    URI repository = repository();
    features.addRepository(repository);
    try {
      features.installFeature("running-sum", NO_OPTIONS);
      server.define("sums", "stream|from().measurement('m')|runningSum('value')|httpOut('sum')");
      server.assertRuns("sums");
      try (Disturbances disturbances =
          Disturbances.watchAllBut(context, Plugins.RUNNING_SUM.symbolicName())) {
        features.uninstallFeature("running-sum", NO_OPTIONS);
        server.assertWaitsFor("sums", "node type \"runningSum\"");
        features.installFeature("running-sum", NO_OPTIONS);
        await(() -> server.assertRuns("sums"));
        disturbances.assertNone();
      }
      features.uninstallFeature("running-sum", NO_OPTIONS);
    } finally {
      server.delete("sums");
      features.removeRepository(repository);
    }
  }

  private static URI repository() throws IOException {
    Path file = Files.createTempFile("features", ".xml");
    Files.writeString(
        file,
        """
        <features name="own" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
          <feature name="running-sum" version="1.0.0">
            <bundle start-level="22">%s</bundle>
          </feature>
        </features>
        """
            .formatted(Plugins.RUNNING_SUM.file().toURI()));
    return file.toUri();
  }

  @Test
  public void allBundlesAreActive() {
    List<Bundle> others =
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
            .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
            .toList();
    assertThat(others).isEmpty();
  }
}
