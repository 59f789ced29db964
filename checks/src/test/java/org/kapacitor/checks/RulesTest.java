package org.kapacitor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.xpath.XPath;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The check finds what is planted. */
class RulesTest {
  private static final Module API = bundle("bundles/core/api", "org.kapacitor.api.node");
  private static final Module ENGINE = bundle("bundles/core/engine", "org.kapacitor.engine");
  private static final Module FRONT = bundle("bundles/front/http", "org.kapacitor.front.http");

  /** A bundle that exports its package and imports what it uses. */
  private static Module bundle(String path, String own, String... uses) {
    return new Module(path, Map.of(own, Set.of(uses)), Set.of(uses), Set.of(own));
  }

  /** As {@link #bundle}, without exports. */
  private static Module plugIn(String path, String own, String... uses) {
    return new Module(path, Map.of(own, Set.of(uses)), Set.of(uses), Set.of());
  }

  private static void assertBroken(Module planted, String... sentences) {
    assertThat(Rules.broken(List.of(API, ENGINE, FRONT, planted))).containsExactly(sentences);
  }

  @Test
  void acceptsWhatIsRight() {
    assertBroken(
        plugIn(
            "bundles/nodes/window",
            "org.kapacitor.node.window",
            "java.util",
            "org.kapacitor.api.node",
            "org.osgi.service.component.annotations",
            "com.example.library"));
    assertBroken(bundle("bundles/core/tasks", "org.kapacitor.tasks", "org.kapacitor.engine"));
    assertBroken(bundle("cli", "org.kapacitor.cli", "org.kapacitor.api.text"));
  }

  @Test
  void plugInsUseNothingOfOursButTheApi() {
    assertBroken(
        plugIn("bundles/nodes/window", "org.kapacitor.node.window", "org.kapacitor.engine"),
        "bundles/nodes/window must not use anything of ours but the API: org.kapacitor.engine");
    assertBroken(
        plugIn("bundles/inputs/udp", "org.kapacitor.input.udp", "org.osgi.framework"),
        "bundles/inputs/udp must not use OSGi but its annotations: org.osgi.framework");
    assertBroken(
        bundle("bundles/handlers/log", "org.kapacitor.handler.log"),
        "bundles/handlers/log must not export [org.kapacitor.handler.log]");
  }

  @Test
  void theApiUsesNothing() {
    assertBroken(
        bundle("bundles/core/api", "org.kapacitor.api.data", "org.slf4j", "org.kapacitor.engine"),
        "bundles/core/api must do with Java alone, not org.kapacitor.engine",
        "bundles/core/api must do with Java alone, not org.slf4j");
  }

  @Test
  void theCoreKnowsNeitherPlugInsNorTheFront() {
    Module window = bundle("bundles/nodes/window", "org.kapacitor.node.window");
    Module tasks =
        bundle(
            "bundles/core/tasks",
            "org.kapacitor.tasks",
            "org.kapacitor.front.http",
            "org.kapacitor.node.window");
    assertThat(Rules.broken(List.of(FRONT, tasks, window)))
        .contains(
            "bundles/core/tasks must not know a plug-in: org.kapacitor.node.window",
            "bundles/core/tasks must not know the front: org.kapacitor.front.http");
  }

  @Test
  void compilerAndEngineDoNotKnowEachOther() {
    assertBroken(
        bundle("bundles/core/compiler", "org.kapacitor.compiler", "org.kapacitor.engine"),
        "bundles/core/compiler must share nothing but the plan with org.kapacitor.engine");
  }

  @Test
  void frontsDoNotKnowEachOther() {
    assertBroken(
        bundle("bundles/front/web", "org.kapacitor.front.web", "org.kapacitor.front.http"),
        "bundles/front/web must not use another front: org.kapacitor.front.http");
  }

  @Test
  void theCommandLineSpeaksHttpOnly() {
    assertBroken(
        bundle("cli", "org.kapacitor.cli", "org.kapacitor.engine", "org.osgi.framework"),
        "cli speaks HTTP and must not use org.kapacitor.engine",
        "cli is plain Java and must not use org.osgi.framework");
  }

  @Test
  void nobodyUsesWhatIsInternal() {
    assertBroken(
        bundle("bundles/core/tasks", "org.kapacitor.tasks", "org.kapacitor.engine.internal"),
        "bundles/core/tasks must not use what nobody exports: org.kapacitor.engine.internal");
    assertBroken(
        bundle("bundles/core/tasks", "org.kapacitor.tasks.internal"),
        "bundles/core/tasks must not export org.kapacitor.tasks.internal");
  }

  @Test
  void manifestsImportWhatIsUsed() {
    assertBroken(
        new Module(
            "bundles/nodes/window",
            Map.of("org.kapacitor.node.window", Set.of("org.kapacitor.api.node")),
            Set.of(),
            Set.of()),
        "bundles/nodes/window uses org.kapacitor.api.node but its manifest does not import it");
  }

  @Test
  void nobodyEvadesTheRulesByCarryingTheClassesOfOthers() {
    assertBroken(
        new Module(
            "bundles/nodes/window",
            Map.of(
                "org.kapacitor.node.window",
                Set.of("org.kapacitor.lambda"),
                "org.kapacitor.lambda",
                Set.of()),
            Set.of(),
            Set.of()),
        "bundles/nodes/window must have no classes of org.kapacitor.lambda");
  }

  @Test
  void everyBundleHasRules() {
    assertBroken(
        bundle("bundles/extra/thing", "org.kapacitor.thing"),
        "bundles/extra/thing is a bundle that no rule is for");
  }

  /** As options are annotated, but at components alone. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Marked {
    Class<?> value();
  }

  private record Planted(@Marked(Document.class) Supplier<XPath[]> generic) {}

  @Test
  void classesReferToWhatTheirGenericsAndAnnotationsName() throws IOException {
    try (InputStream content = RulesTest.class.getResourceAsStream("RulesTest$Planted.class")) {
      assertThat(ClassFile.packages(content))
          .contains(
              "java.lang",
              "java.util.function",
              "javax.xml.xpath",
              "org.w3c.dom",
              "org.kapacitor.checks");
    }
  }
}
