package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may import whom, by the manifests of the bundles in the distribution. */
class BundlesIT {
  private static final String OURS = "org.kapacitor.";
  private static final Pattern PLUG_IN =
      Pattern.compile("org\\.kapacitor\\.(node|handler|input)\\..*");
  private static final Pattern FRONT = Pattern.compile("org\\.kapacitor\\.front\\..*");
  private static final Pattern API = Pattern.compile("org\\.kapacitor\\.api\\..*");

  /** Attributes and directives behind the name of a package. */
  private static final Pattern DETAILS = Pattern.compile(";(\"[^\"]*\"|[^,\"])*");

  private List<Bundle> bundles;

  private record Bundle(String name, List<String> imports, List<String> exports) {
    static Bundle of(Path file) {
      try (JarFile jar = new JarFile(file.toFile())) {
        Attributes headers = jar.getManifest().getMainAttributes();
        return new Bundle(
            headers.getValue("Bundle-SymbolicName"),
            packages(headers.getValue("Import-Package")),
            packages(headers.getValue("Export-Package")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> packages(String header) {
      String names = DETAILS.matcher(Optional.ofNullable(header).orElse("")).replaceAll("");
      return Stream.of(names.split(",")).filter(name -> !name.isEmpty()).toList();
    }

    /** Imports of packages of ours that it does not have itself. */
    List<String> foreign() {
      return imports.stream()
          .filter(name -> name.startsWith(OURS) && !exports.contains(name))
          .toList();
    }

    boolean is(Pattern kind) {
      return kind.matcher(name).matches();
    }
  }

  @BeforeEach
  void readBundles() throws IOException {
    Path folder = Installation.get().home().resolve("system/org/kapacitor");
    try (Stream<Path> files = Files.walk(folder)) {
      bundles = files.filter(file -> file.toString().endsWith(".jar")).map(Bundle::of).toList();
    }
    assertThat(bundles).hasSizeGreaterThan(30);
  }

  @Test
  void apiImportsNothingOfOurs() {
    assertThat(bundles.stream().filter(bundle -> bundle.name().equals("org.kapacitor.api")))
        .singleElement()
        .satisfies(api -> assertThat(api.foreign()).isEmpty());
  }

  @Test
  void plugInsImportTheApiOnlyAndExportNothing() {
    assertThat(bundles.stream().filter(bundle -> bundle.is(PLUG_IN)))
        .isNotEmpty()
        .allSatisfy(
            bundle -> {
              assertThat(bundle.foreign()).as(bundle.name()).allMatch(API.asMatchPredicate());
              assertThat(bundle.imports())
                  .as(bundle.name())
                  .noneMatch(name -> name.startsWith("org.osgi."));
              assertThat(bundle.exports()).as(bundle.name()).isEmpty();
            });
  }

  @Test
  void theCoreImportsNeitherPlugInsNorTheFront() {
    assertThat(bundles.stream().filter(bundle -> !bundle.is(PLUG_IN) && !bundle.is(FRONT)))
        .isNotEmpty()
        .allSatisfy(
            bundle ->
                assertThat(bundle.foreign())
                    .as(bundle.name())
                    .noneMatch(PLUG_IN.asMatchPredicate().or(FRONT.asMatchPredicate())));
  }

  @Test
  void compilerAndEngineShareThePlanOnly() {
    assertThat(imports("org.kapacitor.compiler"))
        .noneMatch(name -> name.startsWith("org.kapacitor.engine"));
    assertThat(imports("org.kapacitor.engine"))
        .noneMatch(name -> name.startsWith("org.kapacitor.compiler"));
  }

  private List<String> imports(String name) {
    return bundles.stream()
        .filter(bundle -> bundle.name().equals(name))
        .findFirst()
        .orElseThrow()
        .foreign();
  }

  @Test
  void whatIsInternalIsNotExported() {
    assertThat(bundles.stream().flatMap(bundle -> bundle.exports().stream()))
        .noneMatch(name -> name.contains(".internal"));
  }
}
