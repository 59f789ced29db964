package org.kapacitor.overrides;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.config.EarlySettings;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.Settings;
import org.kapacitor.store.Store;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Puts what was set over the HTTP API in effect, and registers the settings only then: whoever
 * needs them sees nothing else.
 */
@Component(
    service = {},
    immediate = true)
@Capability(
    namespace = "osgi.service",
    uses = Settings.class,
    attribute =
        "objectClass:List<String>=\"org.kapacitor.config.Settings,"
            + "org.kapacitor.config.Overrides\"")
public final class OverridesComponent {
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
  private final PluginSections sections = new PluginSections();

  /** Reads the overrides that are stored. */
  @Activate
  public OverridesComponent(
      BundleContext context, @Reference EarlySettings settings, @Reference Store store) {
    Overrides overrides = settings.overrides(new StoredOverrides(store), sections);
    registrations.add(context.registerService(Settings.class, settings, null));
    registrations.add(context.registerService(Overrides.class, overrides, null));
  }

  /** The compiler has settings of its own, so it comes later. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindCatalog(Catalog catalog) {
    sections.catalog(catalog);
  }

  void unbindCatalog(Catalog catalog) {
    sections.noCatalog(catalog);
  }

  @Deactivate
  void deactivate() {
    registrations.forEach(ServiceRegistration::unregister);
  }
}
