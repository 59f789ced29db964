package org.kapacitor.template.internal.html;

import java.util.Locale;

/** Elements whose text is not like that of others. */
enum Element {
  NONE("elementNone", "", State.TEXT),
  SCRIPT("elementScript", "script", State.JS),
  STYLE("elementStyle", "style", State.CSS),
  TEXT_AREA("elementTextarea", "textarea", State.PLAIN_TEXT),
  TITLE("elementTitle", "title", State.PLAIN_TEXT);

  private final String text;
  private final String tag;
  private final State content;

  Element(String text, String tag, State content) {
    this.text = text;
    this.tag = tag;
    this.content = content;
  }

  static Element ofTag(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Element element : values()) {
      if (element != NONE && element.tag.equals(lower)) {
        return element;
      }
    }
    return NONE;
  }

  /** Name of its tag. */
  String tag() {
    return tag;
  }

  /** What is between its tags. */
  State content() {
    return content;
  }

  @Override
  public String toString() {
    return text;
  }
}
