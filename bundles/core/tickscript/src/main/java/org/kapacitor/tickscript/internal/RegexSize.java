package org.kapacitor.tickscript.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates what a regular expression costs before it is compiled, since the library has no limits
 * where the original has them: a few characters of nested counts could take all memory.
 */
final class RegexSize {
  private static final int MAX_DEPTH = 1_000;
  private static final int MAX_REPEAT = 1_000;
  private static final long MAX_SIZE = 1_000_000;
  private static final int LONGEST_COUNT = 20;

  /**
   * A group that is open, or the whole.
   *
   * <p>For the last item and the whole so far: how often the counts inside repeat one another, and
   * how many instructions it takes.
   */
  private static final class Group {
    private long itemRepeat = 1;
    private long itemSize;
    private long repeat = 1;
    private long size;

    void item(long repeat, long size) {
      close();
      this.itemRepeat = repeat;
      this.itemSize = size;
    }

    void close() {
      repeat = Math.max(repeat, itemRepeat);
      size += itemSize;
      itemRepeat = 1;
      itemSize = 0;
    }
  }

  private final String pattern;
  private final Deque<Group> groups = new ArrayDeque<>();
  private int at;

  private RegexSize(String pattern) {
    this.pattern = pattern;
    groups.push(new Group());
  }

  static void check(String pattern) {
    new RegexSize(pattern).run();
  }

  private void run() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> open();
        case ')' -> close();
        case '{' -> count();
        default -> {
          groups.peek().item(1, 1);
          at++;
        }
      }
    }
  }

  private void escape() {
    if (pattern.startsWith("\\Q", at)) {
      int end = pattern.indexOf("\\E", at);
      int length = (end < 0 ? pattern.length() : end) - at - 2;
      groups.peek().item(1, length);
      at = end < 0 ? pattern.length() : end + 2;
      return;
    }
    groups.peek().item(1, 1);
    at += 2;
    // The braces of \x{41} and \p{Greek} are no count.
    int end = pattern.startsWith("{", at) ? pattern.indexOf('}', at) : -1;
    if (end >= 0 && "xpP".indexOf(pattern.charAt(at - 1)) >= 0) {
      at = end + 1;
    }
  }

  private void characterClass() {
    int end = at + (pattern.startsWith("[^", at) ? 2 : 1);
    // A bracket that comes first does not close the class.
    do {
      end = afterClassItem(end);
    } while (end < pattern.length() && pattern.charAt(end) != ']');
    groups.peek().item(1, 1);
    at = end + 1;
  }

  private int afterClassItem(int start) {
    if (pattern.startsWith("[:", start)) {
      int end = pattern.indexOf(":]", start);
      return end < 0 ? start + 1 : end + 2;
    }
    return start + (pattern.startsWith("\\", start) ? 2 : 1);
  }

  private void open() {
    if (groups.size() > MAX_DEPTH) {
      throw Regexes.error("expression nests too deeply", pattern);
    }
    groups.push(new Group());
    at++;
  }

  private void close() {
    at++;
    if (groups.size() == 1) {
      return;
    }
    Group inner = groups.pop();
    inner.close();
    Group outer = groups.peek();
    outer.item(inner.repeat, inner.size + 2);
    checkSize(outer);
  }

  private void count() {
    int end = pattern.indexOf('}', at);
    long count = end < 0 || end - at > LONGEST_COUNT ? 0 : largest(pattern.substring(at + 1, end));
    if (count == 0) {
      groups.peek().item(1, 1);
      at++;
      return;
    }
    Group group = groups.peek();
    group.itemSize *= count;
    group.itemRepeat *= count;
    if (group.itemRepeat > MAX_REPEAT) {
      throw Regexes.error("invalid repeat count", pattern.substring(at, end + 1));
    }
    checkSize(group);
    at = end + 1;
  }

  private void checkSize(Group group) {
    if (group.size + group.itemSize > MAX_SIZE) {
      throw Regexes.error("expression too large", pattern);
    }
  }

  /** The larger number of {@code 2}, {@code 2,} or {@code 2,3}; 0 if it is something else. */
  private static long largest(String count) {
    if (!count.matches("\\d{1,9}(,\\d{0,9})?")) {
      return 0;
    }
    String[] numbers = count.split(",");
    return Long.parseLong(numbers[numbers.length - 1]);
  }
}
