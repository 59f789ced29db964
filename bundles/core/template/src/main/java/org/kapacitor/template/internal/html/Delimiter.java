package org.kapacitor.template.internal.html;

/** What ends the value of an attribute. */
enum Delimiter {
  NONE("delimNone", ""),
  DOUBLE_QUOTE("delimDoubleQuote", "\""),
  SINGLE_QUOTE("delimSingleQuote", "'"),
  SPACE_OR_TAG_END("delimSpaceOrTagEnd", " \t\n\f\r>");

  private final String text;
  private final String ends;

  Delimiter(String text, String ends) {
    this.text = text;
    this.ends = ends;
  }

  /** The characters of which any ends the value. */
  String ends() {
    return ends;
  }

  @Override
  public String toString() {
    return text;
  }
}
