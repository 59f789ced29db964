package org.kapacitor.handler.log;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Permissions of a file as the original reads and prints them: kind in the high bits of 32. */
record FileMode(int bits) {
  private static final long STANDARD = 0600;
  private static final int USER_WRITE = 0200;

  /** From the highest bit down. */
  private static final String KINDS = "dalTLDpSugct?";

  private static final String PERMISSIONS = "rwxrwxrwx";

  /** The mode of a number; 0 stands for 0600. */
  static FileMode of(long number) {
    return new FileMode((int) (number == 0 ? STANDARD : number));
  }

  boolean userWritable() {
    return (bits & USER_WRITE) != 0;
  }

  Set<PosixFilePermission> permissions() {
    // The constants are in the order of the bits, from the owner's read permission down.
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if (permitted(permission.ordinal())) {
        permissions.add(permission);
      }
    }
    return permissions;
  }

  private boolean permitted(int index) {
    return (bits >> PERMISSIONS.length() - 1 - index & 1) != 0;
  }

  /** As {@code ls} shows it: {@code -rw-r--r--}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < KINDS.length(); i++) {
      if ((bits >> Integer.SIZE - 1 - i & 1) != 0) {
        text.append(KINDS.charAt(i));
      }
    }
    if (text.isEmpty()) {
      text.append('-');
    }
    for (int i = 0; i < PERMISSIONS.length(); i++) {
      text.append(permitted(i) ? PERMISSIONS.charAt(i) : '-');
    }
    return text.toString();
  }
}
