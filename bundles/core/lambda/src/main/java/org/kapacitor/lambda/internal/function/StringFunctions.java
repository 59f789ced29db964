package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.Function;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.text.Utf8;

/** Functions on texts; lengths and indexes count UTF-8 bytes (tickscript.md section 5.3). */
public final class StringFunctions {
  private StringFunctions() {}

  @Function(name = "strContains", summary = "Whether a text contains another.")
  public static boolean contains(String text, String part) {
    return text.contains(part);
  }

  @Function(name = "strContainsAny", summary = "Whether a text contains any of some characters.")
  public static boolean containsAny(String text, String characters) {
    return indexOfAny(text, characters) >= 0;
  }

  @Function(name = "strCount", summary = "How often a text occurs in another, without overlaps.")
  public static long count(String text, String part) {
    if (part.isEmpty()) {
      return text.codePointCount(0, text.length()) + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  @Function(name = "strHasPrefix", summary = "Whether a text begins with another.")
  public static boolean hasPrefix(String text, String prefix) {
    return text.startsWith(prefix);
  }

  @Function(name = "strHasSuffix", summary = "Whether a text ends with another.")
  public static boolean hasSuffix(String text, String suffix) {
    return text.endsWith(suffix);
  }

  @Function(name = "strIndex", summary = "Byte index of the first occurrence of a text, or -1.")
  public static long index(String text, String part) {
    return byteIndex(text, text.indexOf(part));
  }

  @Function(name = "strLastIndex", summary = "Byte index of the last occurrence of a text, or -1.")
  public static long lastIndex(String text, String part) {
    return byteIndex(text, text.lastIndexOf(part));
  }

  @Function(name = "strIndexAny", summary = "Byte index of the first of some characters, or -1.")
  public static long indexAny(String text, String characters) {
    return byteIndex(text, indexOfAny(text, characters));
  }

  @Function(name = "strLastIndexAny", summary = "Byte index of the last of some characters, or -1.")
  public static long lastIndexAny(String text, String characters) {
    int at = text.length();
    while (at > 0) {
      int c = text.codePointBefore(at);
      at -= Character.charCount(c);
      if (characters.indexOf(c) >= 0) {
        return byteIndex(text, at);
      }
    }
    return -1;
  }

  private static int indexOfAny(String text, String characters) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (characters.indexOf(c) >= 0) {
        return at;
      }
      at += Character.charCount(c);
    }
    return -1;
  }

  private static long byteIndex(String text, int index) {
    return index < 0 ? -1 : Utf8.length(text, index);
  }

  @Function(name = "strLength", summary = "Number of bytes of a text.")
  public static long length(String text) {
    return Utf8.length(text);
  }

  @Function(name = "strReplace", summary = "Replaces the first n occurrences; n < 0 means all.")
  public static String replace(String text, String old, String by, long n) {
    if (n < 0 && !old.isEmpty()) {
      return text.replace(old, by);
    }
    StringBuilder to = new StringBuilder(text.length());
    int copied = 0;
    int at = 0;
    for (long left = n; left != 0; left--) {
      int found = text.indexOf(old, at);
      if (found < 0) {
        break;
      }
      to.append(text, copied, found).append(by);
      copied = found + old.length();
      if (!old.isEmpty()) {
        at = copied;
      } else if (found == text.length()) {
        break;
      } else {
        at = text.offsetByCodePoints(found, 1);
      }
    }
    return to.append(text, copied, text.length()).toString();
  }

  @Function(
      name = "strSubstring",
      summary = "Bytes from start to stop; the last byte is never had.")
  public static String substring(String text, long start, long stop) throws FunctionException {
    if (start < 0 || stop < 0) {
      throw new FunctionException(
          "found negative index for strSubstring: " + (start < 0 ? start : stop));
    }
    if (stop >= Utf8.length(text)) {
      throw new FunctionException("stop index too large for string in strSubstring: " + stop);
    }
    if (start > stop) {
      throw new EvaluationException(
          "runtime error: slice bounds out of range [" + start + ":" + stop + "]");
    }
    return Utf8.slice(text, (int) start, (int) stop);
  }

  @Function(name = "strToLower", summary = "Each character in lower case.")
  public static String toLower(String text) {
    return map(text, false);
  }

  @Function(name = "strToUpper", summary = "Each character in upper case.")
  public static String toUpper(String text) {
    return map(text, true);
  }

  /** Character by character: no characters are added and no language is special. */
  private static String map(String text, boolean upper) {
    StringBuilder to = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      to.appendCodePoint(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
      at += Character.charCount(c);
    }
    return to.toString();
  }

  @Function(name = "strTrim", summary = "Removes any of some characters from both ends.")
  public static String trim(String text, String characters) {
    return trimRight(trimLeft(text, characters), characters);
  }

  @Function(name = "strTrimLeft", summary = "Removes any of some characters from the start.")
  public static String trimLeft(String text, String characters) {
    int at = 0;
    while (at < text.length() && characters.indexOf(text.codePointAt(at)) >= 0) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(at);
  }

  @Function(name = "strTrimRight", summary = "Removes any of some characters from the end.")
  public static String trimRight(String text, String characters) {
    int at = text.length();
    while (at > 0 && characters.indexOf(text.codePointBefore(at)) >= 0) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return text.substring(0, at);
  }

  @Function(name = "strTrimPrefix", summary = "Removes a text from the start, once.")
  public static String trimPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  @Function(name = "strTrimSuffix", summary = "Removes a text from the end, once.")
  public static String trimSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  @Function(name = "strTrimSpace", summary = "Removes white space from both ends.")
  public static String trimSpace(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
  }

  @Function(name = "regexReplace", summary = "Replaces all matches; $1 or ${name} is a group.")
  public static String regexReplace(RegexValue regex, String text, String by) {
    return regex.replaceAll(text, by);
  }
}
