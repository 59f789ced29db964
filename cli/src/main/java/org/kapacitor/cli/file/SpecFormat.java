package org.kapacitor.cli.file;

import java.util.Optional;
import org.kapacitor.cli.json.JsonException;
import org.kapacitor.cli.json.JsonReader;
import org.kapacitor.cli.server.Failure;

/** The formats of task and handler files, told apart by the extension. */
enum SpecFormat {
  YAML("yaml") {
    @Override
    Spec parse(String text) throws Failure {
      return Spec.of(YamlDocument.parse(text), true);
    }
  },
  JSON("json") {
    @Override
    Spec parse(String text) throws Failure {
      try {
        return Spec.of(JsonReader.document(text), false);
      } catch (JsonException e) {
        throw new Failure(e.located());
      }
    }
  };

  private final String word;

  SpecFormat(String word) {
    this.word = word;
  }

  static Optional<SpecFormat> of(String file) {
    return switch (TextFile.extension(file)) {
      case ".yaml", ".yml" -> Optional.of(YAML);
      case ".json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  /** The name of the format in messages. */
  String word() {
    return word;
  }

  abstract Spec parse(String text) throws Failure;
}
