package org.kapacitor.api.expression;

/**
 * A regular expression in RE2 syntax as a value of a script.
 *
 * @param pattern without slashes
 */
public record Regex(String pattern) {
  @Override
  public String toString() {
    return pattern;
  }
}
