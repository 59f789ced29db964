package org.kapacitor.api.template;

/**
 * Parses templates (tickscript.md section 9). Nodes get it as a resource, handlers from their
 * context. Safe for use by several threads.
 */
public interface Templates {

  /**
   * Parses a text template.
   *
   * @param name shown in errors: {@code message}
   * @throws TemplateException {@code template: message:1: unclosed action}
   */
  Template text(String name, String source);

  /** As {@link #text}, with the functions {@code json} and {@code jsonCompact}. */
  Template textWithJson(String name, String source);

  /**
   * Parses an HTML template, which escapes what is inserted by its context; it has the functions
   * {@code json} and {@code jsonCompact}.
   *
   * @throws TemplateException as {@link #text}
   */
  Template html(String name, String source);
}
