package org.kapacitor.input.hostmetrics.internal.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Users;

/** Reads {@code /run/utmp}, where the system notes who is logged in: records of C. */
final class Utmp {
  private static final short USER_PROCESS = 7;
  private static final int NAME = 44;
  private static final int NAME_SIZE = 32;
  private static final int RECORD = 384;

  /** Where the session and the time have eight bytes each. */
  private static final int WIDE_RECORD = 400;

  private Utmp() {}

  /** Size of a record on an architecture, as Java calls it. */
  static int recordSize(String architecture) {
    return architecture.equals("aarch64") ? WIDE_RECORD : RECORD;
  }

  static Users users(byte[] records, int recordSize) {
    ByteBuffer buffer = ByteBuffer.wrap(records).order(ByteOrder.nativeOrder());
    Set<String> names = new HashSet<>();
    int sessions = 0;
    for (int at = 0; at + recordSize <= records.length; at += recordSize) {
      if (buffer.getShort(at) == USER_PROCESS) {
        sessions++;
        names.add(name(records, at + NAME));
      }
    }
    return new Users(sessions, names.size());
  }

  private static String name(byte[] records, int from) {
    int end = from;
    while (end < from + NAME_SIZE && records[end] != 0) {
      end++;
    }
    return new String(records, from, end - from, StandardCharsets.UTF_8);
  }
}
