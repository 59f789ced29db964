package org.kapacitor.template.internal.html;

import java.util.Locale;
import java.util.Set;

/** Media types of scripts. */
final class ScriptTypes {
  private static final Set<String> JAVA_SCRIPT =
      Set.of(
          "",
          "application/ecmascript",
          "application/javascript",
          "application/json",
          "application/ld+json",
          "application/x-ecmascript",
          "application/x-javascript",
          "module",
          "text/ecmascript",
          "text/javascript",
          "text/javascript1.0",
          "text/javascript1.1",
          "text/javascript1.2",
          "text/javascript1.3",
          "text/javascript1.4",
          "text/javascript1.5",
          "text/jscript",
          "text/livescript",
          "text/x-ecmascript",
          "text/x-javascript");

  private ScriptTypes() {}

  /** Whether a script of this type is JavaScript or JSON. */
  static boolean isJavaScript(String type) {
    int parameters = type.indexOf(';');
    String bare = parameters < 0 ? type : type.substring(0, parameters);
    return JAVA_SCRIPT.contains(bare.toLowerCase(Locale.ROOT).strip());
  }
}
