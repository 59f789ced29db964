package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;

/** Reads {@code /proc/self/mountinfo}. */
final class Mounts {
  private static final String SEPARATOR = " - ";
  private static final String DEV = "/dev/";

  private final KernelFiles files;

  Mounts(KernelFiles files) {
    this.files = files;
  }

  /** What is mounted; of several file systems on one path the last, which hides the others. */
  List<Mount> all() throws IOException {
    Map<String, Mount> byPath = new LinkedHashMap<>();
    for (String line : files.lines("proc/self/mountinfo")) {
      int separator = line.indexOf(SEPARATOR);
      if (separator > 0) {
        String[] left = KernelFiles.words(line.substring(0, separator));
        String[] right = KernelFiles.words(line.substring(separator + SEPARATOR.length()));
        if (left.length > 5 && right.length > 1) {
          Mount mount = mount(left, right);
          byPath.remove(mount.path());
          byPath.put(mount.path(), mount);
        }
      }
    }
    return List.copyOf(byPath.values());
  }

  private Mount mount(String[] left, String[] right) {
    String source = unescaped(right[1]);
    String root = unescaped(left[3]);
    // What has no device may be a part of a file system, which its root names then.
    String named = source.startsWith("/") || root.equals("/") ? source : root;
    String device = device(named, left[2]);
    return new Mount(
        unescaped(left[4]),
        device.isEmpty() || device.equals("none") ? right[0] : device,
        label(device),
        right[0],
        mode(left[5], right.length > 2 ? right[2] : ""));
  }

  /** The name of the device itself, without {@code /dev/}. */
  private String device(String source, String number) {
    String device = source;
    if (source.equals(DEV + "root")) {
      device = linkEnd("sys/dev/block/" + number, source);
    } else if (source.startsWith(DEV + "mapper/")) {
      device = linkEnd(source.substring(1), source);
    }
    return device.replace(DEV, "");
  }

  private String linkEnd(String link, String otherwise) {
    try {
      return Files.readSymbolicLink(files.path(link)).getFileName().toString();
    } catch (IOException | UnsupportedOperationException e) {
      return otherwise;
    }
  }

  private String label(String device) {
    return files.line("sys/block/" + device + "/dm/name").orElse("");
  }

  /** A mount can be read-only by itself or because its file system is. */
  private static String mode(String options, String fileSystemOptions) {
    List<String> ofMount = Arrays.asList(options.split(","));
    List<String> ofFileSystem = Arrays.asList(fileSystemOptions.split(","));
    if (ofMount.contains("ro") || ofFileSystem.contains("ro")) {
      return "ro";
    }
    return ofMount.contains("rw") ? "rw" : "unknown";
  }

  /** Blanks, line feeds and backslashes are written as {@code \040}: octal digits of a byte. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        plain.write((bytes[i + 1] - '0') << 6 | (bytes[i + 2] - '0') << 3 | (bytes[i + 3] - '0'));
        i += 3;
      } else {
        plain.write(bytes[i]);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '\\'
        && at + 3 < bytes.length
        && isOctal(bytes[at + 1])
        && isOctal(bytes[at + 2])
        && isOctal(bytes[at + 3]);
  }

  private static boolean isOctal(byte c) {
    return c >= '0' && c <= '7';
  }
}
