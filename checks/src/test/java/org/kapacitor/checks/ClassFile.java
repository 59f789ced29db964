package org.kapacitor.checks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class refers to, as its constants say: the classes that it uses, and those in its
 * descriptors, generic signatures and annotations, the latter also where bnd does not look for
 * packages, such as at components of records.
 */
final class ClassFile {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final Pattern NAME = Pattern.compile("\\[*L?((?:\\w+/)+)[\\w$]+;?");
  private static final Pattern DESCRIPTOR = Pattern.compile("L((?:\\w+/)+)[\\w$]+[;<]");

  private ClassFile() {}

  /** The packages of the classes that a class refers to. */
  static Set<String> packages(InputStream content) throws IOException {
    DataInputStream in = new DataInputStream(content);
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    int[] classes = new int[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts[i] = in.readUTF();
        case CLASS -> classes[i] = in.readUnsignedShort();
        case LONG, DOUBLE -> {
          in.skipNBytes(8);
          i++;
        }
        default -> in.skipNBytes(length(tag));
      }
    }
    Set<String> packages = new TreeSet<>();
    for (int i = 1; i < count; i++) {
      if (classes[i] != 0) {
        add(packages, NAME, texts[classes[i]]);
      } else if (texts[i] != null) {
        add(packages, DESCRIPTOR, texts[i]);
      }
    }
    return packages;
  }

  /** Length of a constant behind its tag, by section 4.4 of the specification of the JVM. */
  private static int length(int tag) throws IOException {
    return switch (tag) {
      case 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      default -> throw new IOException("unknown constant " + tag);
    };
  }

  private static void add(Set<String> packages, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String folder = matcher.group(1);
      packages.add(folder.substring(0, folder.length() - 1).replace('/', '.'));
    }
  }
}
