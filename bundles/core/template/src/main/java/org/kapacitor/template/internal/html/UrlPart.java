package org.kapacitor.template.internal.html;

/** Part of a URL. */
enum UrlPart {
  NONE("urlPartNone"),
  BEFORE_QUERY("urlPartPreQuery"),
  QUERY_OR_FRAGMENT("urlPartQueryOrFrag"),
  /** Branches ended in different parts. */
  UNKNOWN("urlPartUnknown");

  private final String text;

  UrlPart(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
