package org.kapacitor.store.internal;

import java.util.Optional;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.EarlySettings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreException;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store and registers it. A store that cannot be opened ends the server: whoever needs
 * the service does not start before.
 */
@Component(
    service = {},
    immediate = true)
@Capability(
    namespace = "osgi.service",
    uses = Store.class,
    attribute = "objectClass:List<String>=\"org.kapacitor.store.Store\"")
public final class StoreComponent {
  private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

  private final Optional<LiveStore> store;
  private final Optional<ServiceRegistration<Store>> registration;

  /** Opens the store that is configured. */
  @Activate
  public StoreComponent(
      BundleContext context, @Reference EarlySettings settings, @Reference Shutdown shutdown) {
    store = StoreOpening.open(settings, shutdown);
    registration = store.map(opened -> context.registerService(Store.class, opened, null));
  }

  @Deactivate
  void deactivate() {
    registration.ifPresent(ServiceRegistration::unregister);
    try {
      store.ifPresent(LiveStore::close);
    } catch (StoreException e) {
      LOG.error(
          "{}",
          Logfmt.message("failed to close the store")
              .add("service", "storage")
              .add("err", e.getMessage()));
    }
  }
}
