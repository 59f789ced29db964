package org.kapacitor.api.template;

/**
 * A template does not parse or cannot be rendered; messages are those of tickscript.md section 9.9.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public TemplateException(String message) {
    super(message);
  }
}
