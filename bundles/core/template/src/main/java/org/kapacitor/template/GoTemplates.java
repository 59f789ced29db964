package org.kapacitor.template;

import java.util.Map;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.internal.function.Function;
import org.kapacitor.template.internal.function.Functions;
import org.kapacitor.template.internal.html.HtmlTemplate;
import org.kapacitor.template.internal.run.Program;
import org.kapacitor.template.internal.syntax.ParsedTemplate;
import org.kapacitor.template.internal.syntax.Parser;
import org.kapacitor.template.internal.syntax.Source;
import org.osgi.service.component.annotations.Component;

/**
 * The template language of messages (tickscript.md section 9). Safe for use by several threads, as
 * are the templates that it makes.
 *
 * <p>No template can exhaust memory, stack or time: rendering fails beyond 16 Mi characters, a
 * million rounds of loops, or a depth of nested templates that a small stack can hold.
 */
@Component(service = Templates.class)
public final class GoTemplates implements Templates {

  /** Templates need no configuration. */
  public GoTemplates() {}

  /**
   * {@inheritDoc}
   *
   * @throws TemplateException {@code template: message:1: unclosed action}
   */
  @Override
  public Template text(String name, String source) {
    return program(name, source, Functions.BUILT_IN);
  }

  @Override
  public Template textWithJson(String name, String source) {
    return program(name, source, Functions.WITH_JSON);
  }

  @Override
  public Template html(String name, String source) {
    return new HtmlTemplate(parse(name, source, Functions.OF_HTML));
  }

  private static Template program(String name, String source, Map<String, Function> functions) {
    ParsedTemplate parsed = parse(name, source, functions);
    return Program.of(parsed.source(), parsed.trees(), functions);
  }

  private static ParsedTemplate parse(String name, String source, Map<String, Function> functions) {
    return Parser.parse(new Source(name, source), functions.keySet());
  }
}
