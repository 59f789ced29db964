package org.kapacitor.front.http.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern for ids: {@code *} any characters but a slash, {@code ?} one of them, {@code [a-z]} and
 * {@code [^a]} sets, a backslash takes the next character as it is (http-api.md section 1.4).
 * Immutable.
 */
public final class Glob {
  private static final IntPredicate STAR = c -> c != '/';

  private final boolean any;
  private final List<IntPredicate> parts;

  private Glob(boolean any, List<IntPredicate> parts) {
    this.any = any;
    this.parts = parts;
  }

  /** Reads a pattern; the empty one fits everything. Empty if it is malformed. */
  public static Optional<Glob> parse(String pattern) {
    if (pattern.isEmpty()) {
      return Optional.of(new Glob(true, List.of()));
    }
    try {
      return Optional.of(new Glob(false, new Reader(pattern).parts()));
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the pattern fits the whole of a text. */
  public boolean matches(String text) {
    if (any) {
      return true;
    }
    int[] characters = text.codePoints().toArray();
    int part = 0;
    int at = 0;
    int starPart = -1;
    int starAt = 0;
    while (at < characters.length || part < parts.size()) {
      if (part < parts.size() && parts.get(part) == STAR) {
        starPart = part++;
        starAt = at;
      } else if (part < parts.size()
          && at < characters.length
          && parts.get(part).test(characters[at])) {
        part++;
        at++;
      } else if (starPart >= 0 && starAt < characters.length && STAR.test(characters[starAt])) {
        part = starPart + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Reads a pattern; fails by an exception of the running-off-the-end kind if it is malformed. */
  private static final class Reader {
    private final int[] pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern.codePoints().toArray();
    }

    List<IntPredicate> parts() {
      List<IntPredicate> parts = new ArrayList<>();
      while (at < pattern.length) {
        int c = pattern[at++];
        switch (c) {
          case '*' -> parts.add(STAR);
          case '?' -> parts.add(other -> other != '/');
          case '[' -> parts.add(set());
          case '\\' -> parts.add(exactly(pattern[at++]));
          default -> parts.add(exactly(c));
        }
      }
      return parts;
    }

    private static IntPredicate exactly(int c) {
      return other -> other == c;
    }

    private IntPredicate set() {
      boolean negated = pattern[at] == '^';
      if (negated) {
        at++;
      }
      IntPredicate set = range();
      while (pattern[at] != ']') {
        set = set.or(range());
      }
      at++;
      return negated ? set.negate() : set;
    }

    private IntPredicate range() {
      int low = setCharacter();
      if (pattern[at] != '-') {
        return exactly(low);
      }
      at++;
      int high = setCharacter();
      return c -> low <= c && c <= high;
    }

    private int setCharacter() {
      int c = pattern[at++];
      if (c == '-' || c == ']') {
        throw new IllegalArgumentException("malformed set");
      }
      return c == '\\' ? pattern[at++] : c;
    }
  }
}
