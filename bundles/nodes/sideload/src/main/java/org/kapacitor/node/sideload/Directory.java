package org.kapacitor.node.sideload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.api.text.Json;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads all files below a directory; each is a table under its path. */
final class Directory extends SimpleFileVisitor<Path> {
  private static final int MAX_FILE_SIZE = 16 << 20;
  private static final int MAX_SIZE = 64 << 20;

  private final Path root;
  private final Map<String, Map<String, Object>> tables = new HashMap<>();
  private final Yaml yaml = yaml();
  private long size;

  private Directory(Path root) {
    this.root = root;
  }

  static Values read(Path root) throws IOException {
    Directory directory = new Directory(root);
    EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(root, links, Integer.MAX_VALUE, directory);
    return new Values(directory.tables);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    throw new IOException(FileErrors.text("lstat", file.toString(), failure), failure);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String relative = root.relativize(file).toString().replace('\\', '/');
    if (relative.isEmpty() || relative.startsWith(".")) {
      throw new IOException("invalid relative path");
    }
    size += attributes.size();
    if (attributes.size() > MAX_FILE_SIZE || size > MAX_SIZE) {
      throw new IOException(
          "%s: files may have %d bytes each and %d together"
              .formatted(file, MAX_FILE_SIZE, MAX_SIZE));
    }
    tables.put(relative, table(file));
    return FileVisitResult.CONTINUE;
  }

  private Map<String, Object> table(Path file) throws IOException {
    String name = file.getFileName().toString();
    String kind = name.substring(name.lastIndexOf('.') + 1);
    return switch (kind) {
      case "yaml", "yml" -> yamlTable(file);
      case "json" -> jsonTable(file);
      default -> Map.of();
    };
  }

  private Map<String, Object> jsonTable(Path file) throws IOException {
    try {
      return Values.object(Values.json(content(file)));
    } catch (Values.MalformedException e) {
      throw malformed("json", file, e);
    }
  }

  private Map<String, Object> yamlTable(Path file) throws IOException {
    String text = new String(content(file), StandardCharsets.UTF_8);
    try {
      return Values.object(yaml.load(text));
    } catch (YAMLException | Values.MalformedException e) {
      throw malformed("yaml", file, e);
    }
  }

  private static IOException malformed(String kind, Path file, Exception cause) {
    return new IOException(
        "failed to unmarshal %s values %s: %s"
            .formatted(kind, Json.of(file.toString()), cause.getMessage()),
        cause);
  }

  private static byte[] content(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(
          "failed to open values file %s: %s"
              .formatted(Json.of(file.toString()), FileErrors.text("open", file.toString(), e)),
          e);
    }
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_FILE_SIZE);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new Scalars());
  }

  /** Dates and numbers to the base of 60 are strings, as in the original. */
  private static final class Scalars extends Resolver {
    private static final Pattern INTEGER =
        Pattern.compile("[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)");

    private static final Pattern FLOAT =
        Pattern.compile("[-+]?(?:\\.[0-9][0-9_]*|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INTEGER, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
