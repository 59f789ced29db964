package org.kapacitor.template.internal.html;

import org.kapacitor.template.internal.text.Quoting;

/**
 * A piece of text, which need not be copied to be looked at. Indices count from its start.
 *
 * @param source of which it is a piece
 * @param start of the piece in the source
 * @param end of the piece in the source
 */
record Span(String source, int start, int end) {

  static Span of(String text) {
    return new Span(text, 0, text.length());
  }

  int length() {
    return end - start;
  }

  char charAt(int index) {
    return source.charAt(start + index);
  }

  /** What is behind the first characters. */
  Span from(int index) {
    return new Span(source, start + index, end);
  }

  /** The first characters. */
  Span upTo(int index) {
    return new Span(source, start, start + index);
  }

  String text(int from, int to) {
    return source.substring(start + from, start + to);
  }

  boolean startsWith(String prefix, int at) {
    return at + prefix.length() <= length() && source.startsWith(prefix, start + at);
  }

  /** As {@link #startsWith}, whatever the case of letters. */
  boolean resembles(String other, int at) {
    return at + other.length() <= length()
        && source.regionMatches(true, start + at, other, 0, other.length());
  }

  /** Index of a text, or -1. */
  int indexOf(String other, int from) {
    int index = source.indexOf(other, start + from);
    return index < 0 || index + other.length() > end ? -1 : index - start;
  }

  /** Index of the first of several characters, or -1. */
  int indexOfAny(String characters, int from) {
    for (int i = start + from; i < end; i++) {
      if (characters.indexOf(source.charAt(i)) >= 0) {
        return i - start;
      }
    }
    return -1;
  }

  /** The text from some index on, quoted for an error. */
  String quoteFrom(int from) {
    return Quoting.quote(text(from, length()));
  }

  /** As {@link #quoteFrom}, cut after 32 characters. */
  String quoteStartFrom(int from) {
    return Quoting.quoteStart(text(from, length()), 32);
  }

  @Override
  public String toString() {
    return text(0, length());
  }
}
