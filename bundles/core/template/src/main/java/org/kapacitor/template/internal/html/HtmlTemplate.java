package org.kapacitor.template.internal.html;

import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.run.Program;
import org.kapacitor.template.internal.syntax.ParsedTemplate;

/**
 * An HTML template. How its values are escaped is decided once, when it is rendered first; if that
 * fails, so does each rendering.
 */
public final class HtmlTemplate implements Template {
  private final ParsedTemplate parsed;
  private volatile Template escaped;

  /** A template that was parsed. */
  public HtmlTemplate(ParsedTemplate parsed) {
    this.parsed = parsed;
  }

  @Override
  public String render(Object data) {
    Template ready = escaped;
    if (ready == null) {
      ready = escape();
      escaped = ready;
    }
    return ready.render(data);
  }

  private Template escape() {
    try {
      return Program.of(parsed.source(), Analysis.escape(parsed), EscapeFunctions.all());
    } catch (TemplateException e) {
      String message = e.getMessage();
      return data -> {
        throw new TemplateException(message);
      };
    }
  }
}
