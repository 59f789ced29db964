package org.kapacitor.config.internal;

import java.util.List;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.ResourceProvider;
import org.kapacitor.api.option.Sections;
import org.kapacitor.config.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the configuration to nodes, and to the compiler for them. */
@Component(service = {ResourceProvider.class, Sections.class})
public final class SectionResource implements ResourceProvider<Sections>, Sections {
  private final Settings settings;

  /** Offers these settings. */
  @Activate
  public SectionResource(@Reference Settings settings) {
    this.settings = settings;
  }

  @Override
  public Class<Sections> type() {
    return Sections.class;
  }

  @Override
  public Sections resource(NodeContext node) {
    return this;
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return settings.section(name, type);
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return settings.elements(name, type);
  }
}
