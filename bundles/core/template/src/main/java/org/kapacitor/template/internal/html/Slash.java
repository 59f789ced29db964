package org.kapacitor.template.internal.html;

/** What a slash would be at a place of a script. */
enum Slash {
  REGEX("jsCtxRegexp"),
  DIVISION("jsCtxDivOp"),
  /** Branches ended differently. */
  UNKNOWN("jsCtxUnknown");

  private final String text;

  Slash(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
