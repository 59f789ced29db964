package org.kapacitor.tickscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Expected results as data, beside this class in the resources. */
final class GoldenFile {
  /** What one entry says. */
  record Entry(String name, String script, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String OPERAND =
      "\"number\",\"string\",\"duration\",\"identifier\",\"TRUE\",\"FALSE\",\"==\",\"(\",\"-\",\"!\"";

  private GoldenFile() {}

  /** {@code === name}, the script, {@code ---}, the formatted script to the last line feed. */
  static List<Entry> formats() {
    List<Entry> entries = new ArrayList<>();
    for (String section : read("formats.txt").split("(?m)^=== ")) {
      if (!section.isEmpty()) {
        int script = section.indexOf('\n') + 1;
        int end = section.indexOf("\n---\n", script);
        entries.add(
            new Entry(
                section.substring(0, script - 1),
                section.substring(script, end),
                section.substring(end + 5)));
      }
    }
    return entries;
  }

  /** A script on one line with its error indented on the next. */
  static List<Entry> errors() {
    List<Entry> entries = new ArrayList<>();
    String script = "";
    for (String line : read("errors.txt").split("\n")) {
      if (line.startsWith("    ")) {
        String name = script;
        String error = line.substring(4).replace("<operand>", OPERAND);
        entries.add(new Entry(name, script.replace('⏎', '\n'), error));
      }
      script = line;
    }
    return entries;
  }

  private static String read(String name) {
    try (InputStream in = GoldenFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
