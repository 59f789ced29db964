package org.kapacitor.template.internal.syntax;

import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.text.Utf8;

/**
 * A template as it was written.
 *
 * @param name shown in errors
 * @param text the template
 */
public record Source(String name, String text) {

  /** Number of the line, from 1, in which a position lies. */
  public int line(int position) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** A position as error messages show it: {@code message:1:6}, columns counting bytes from 0. */
  public String location(int position) {
    int lineStart = text.lastIndexOf('\n', position - 1) + 1;
    return name + ":" + line(position) + ":" + Utf8.length(text, lineStart, position);
  }

  /** The error that the template cannot be parsed. */
  public TemplateException failure(int line, String message) {
    return new TemplateException("template: " + name + ":" + line + ": " + message);
  }
}
