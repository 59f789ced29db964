package org.kapacitor.template.internal.html;

import java.util.Set;

/** Kinds of attributes by what their values are. */
enum Attribute {
  PLAIN("attrNone", State.ATTRIBUTE),
  SCRIPT("attrScript", State.JS),
  SCRIPT_TYPE("attrScriptType", State.ATTRIBUTE),
  STYLE("attrStyle", State.CSS),
  URL("attrURL", State.URL),
  SOURCE_SET("attrSrcset", State.SOURCE_SET),
  /** A value that changes how others are understood; as a context it is plain. */
  UNSAFE("attrNone", State.ATTRIBUTE);

  private static final Set<String> URLS =
      Set.of(
          "action",
          "archive",
          "background",
          "cite",
          "classid",
          "codebase",
          "data",
          "formaction",
          "href",
          "icon",
          "longdesc",
          "manifest",
          "poster",
          "profile",
          "src",
          "usemap",
          "xmlns");

  private static final Set<String> UNSAFE_NAMES =
      Set.of(
          "accept-charset",
          "async",
          "challenge",
          "charset",
          "content",
          "crossorigin",
          "defer",
          "enctype",
          "form",
          "formenctype",
          "formmethod",
          "formnovalidate",
          "http-equiv",
          "keytype",
          "language",
          "method",
          "novalidate",
          "pattern",
          "rel",
          "sandbox",
          "srcdoc",
          "type",
          "value");

  private final String text;
  private final State value;

  Attribute(String text, State value) {
    this.text = text;
    this.value = value;
  }

  /** Kind of an attribute with a name in lower case. */
  static Attribute of(String name) {
    String local = name;
    if (name.startsWith("data-")) {
      local = name.substring(5);
    } else if (name.indexOf(':') >= 0) {
      if (name.startsWith("xmlns:")) {
        return URL;
      }
      local = name.substring(name.indexOf(':') + 1);
    }
    if (URLS.contains(local)) {
      return URL;
    }
    if (UNSAFE_NAMES.contains(local)) {
      return UNSAFE;
    }
    return switch (local) {
      case "style" -> STYLE;
      case "srcset" -> SOURCE_SET;
      case "srclang" -> PLAIN;
      default -> ofUnknown(local);
    };
  }

  /** A name that hints at a URL is taken for one. */
  private static Attribute ofUnknown(String name) {
    if (name.startsWith("on")) {
      return SCRIPT;
    }
    return name.contains("src") || name.contains("uri") || name.contains("url") ? URL : PLAIN;
  }

  /** What its value is. */
  State value() {
    return value;
  }

  @Override
  public String toString() {
    return text;
  }
}
