package org.kapacitor.handler.pagerduty2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.template.Templates;

/** A link whose address and text are rendered for every event. */
record Link(Template href, Optional<Template> text) {

  static Link of(PagerDuty2Handler.LinkText source, Templates templates) {
    Template href = templates.text("href", source.href());
    return source.text().isEmpty()
        ? new Link(href, Optional.empty())
        : new Link(href, Optional.of(templates.text("text", source.text())));
  }

  Map<String, Object> render(TemplateStruct event) {
    Map<String, Object> link = new LinkedHashMap<>();
    String address = href.render(event);
    link.put("href", address);
    link.put("text", text.map(template -> template.render(event)).orElse(address));
    return link;
  }
}
