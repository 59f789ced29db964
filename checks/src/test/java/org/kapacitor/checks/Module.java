package org.kapacitor.checks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A module as it was built.
 *
 * @param path its folder: {@code bundles/nodes/window}
 * @param references packages that its classes refer to, by the classes' own packages
 * @param imports packages that its manifest imports
 * @param exports packages that its manifest exports
 */
record Module(
    String path, Map<String, Set<String>> references, Set<String> imports, Set<String> exports) {
  private static final String CLASS = ".class";

  /** Attributes and directives behind the name of a package. */
  private static final Pattern DETAILS = Pattern.compile(";(\"[^\"]*\"|[^,\"])*");

  /** Reads a module's jar. */
  static Module read(String path, JarFile jar) throws IOException {
    Map<String, Set<String>> references = new TreeMap<>();
    for (JarEntry entry : jar.stream().filter(file -> file.getName().endsWith(CLASS)).toList()) {
      String folder = entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
      try (InputStream content = jar.getInputStream(entry)) {
        references
            .computeIfAbsent(dotted(folder), own -> new TreeSet<>())
            .addAll(ClassFile.packages(content));
      }
    }
    Attributes headers = jar.getManifest().getMainAttributes();
    return new Module(
        path,
        references,
        packages(headers.getValue("Import-Package")),
        packages(headers.getValue("Export-Package")));
  }

  private static String dotted(String folder) {
    return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1).replace('/', '.');
  }

  private static Set<String> packages(String header) {
    String names = DETAILS.matcher(Optional.ofNullable(header).orElse("")).replaceAll("");
    return Stream.of(names.split(","))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everything that its classes of ours refer to and that is not in it. */
  Set<String> foreign() {
    return references.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Rules.OURS))
        .flatMap(entry -> entry.getValue().stream())
        .filter(name -> !references.containsKey(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean in(String folder) {
    return path.startsWith(folder + "/");
  }

  /** The package that all others of the module are below: that of its folder. */
  String root() {
    String[] parts = path.split("/");
    String plain = parts[parts.length - 1].replace("-", "");
    String last = SourceVersion.isKeyword(plain) ? plain + "s" : plain;
    String kind = parts.length < 3 ? "" : parts[1];
    return switch (kind) {
      case "nodes" -> Rules.OURS + "node." + last;
      case "handlers" -> Rules.OURS + "handler." + last;
      case "inputs" -> Rules.OURS + "input." + last;
      case "front" -> Rules.OURS + "front." + last;
      default -> Rules.OURS + last;
    };
  }
}
