package org.kapacitor.template.internal;

import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.ResourceProvider;
import org.kapacitor.api.template.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers templates to nodes. */
@Component(service = ResourceProvider.class)
public final class TemplateResource implements ResourceProvider<Templates> {
  private final Templates templates;

  /** Offers these. */
  @Activate
  public TemplateResource(@Reference Templates templates) {
    this.templates = templates;
  }

  @Override
  public Class<Templates> type() {
    return Templates.class;
  }

  @Override
  public Templates resource(NodeContext node) {
    return templates;
  }
}
