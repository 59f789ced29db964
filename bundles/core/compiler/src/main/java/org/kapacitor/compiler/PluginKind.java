package org.kapacitor.compiler;

/** What plug-ins bring. */
public enum PluginKind {
  NODE("node type"),
  HANDLER("handler type"),
  FUNCTION("function");

  private final String text;

  PluginKind(String text) {
    this.text = text;
  }

  /** What messages call it. */
  public String text() {
    return text;
  }
}
