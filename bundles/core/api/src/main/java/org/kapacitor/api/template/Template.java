package org.kapacitor.api.template;

/** A parsed template. Immutable and safe for use by several threads. */
public interface Template {

  /**
   * Renders the template.
   *
   * @param data what {@code .} is: a {@link TemplateStruct} or a value as its fields can have
   * @throws TemplateException if it fails; the output up to there is lost
   */
  String render(Object data);
}
