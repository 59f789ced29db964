package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.SynchronousBundleListener;

/**
 * What happens to bundles that are none of a test's business: one that stops, is refreshed or
 * updated, or whose components are taken down.
 */
final class Disturbances implements AutoCloseable {
  /** What a running server cannot do without noticing. */
  private static final int BUNDLE_EVENTS =
      BundleEvent.STOPPING | BundleEvent.UPDATED | BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED;

  private final BundleContext context;
  private final Predicate<Bundle> expected;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Set<String> before;
  private final SynchronousBundleListener bundles = this::bundleChanged;
  private final ServiceListener services = this::serviceChanged;

  private Disturbances(BundleContext context, Predicate<Bundle> expected) {
    this.context = context;
    this.expected = expected;
    before = components();
    context.addBundleListener(bundles);
    context.addServiceListener(services);
  }

  /**
   * Watches from now on.
   *
   * @param expected bundles that may come and go
   */
  static Disturbances watch(BundleContext context, Predicate<Bundle> expected) {
    return new Disturbances(context, expected);
  }

  /** Watches everything but bundles of some symbolic names. */
  static Disturbances watchAllBut(BundleContext context, String... names) {
    return watch(context, bundle -> Set.of(names).contains(bundle.getSymbolicName()));
  }

  private void bundleChanged(BundleEvent event) {
    if ((event.getType() & BUNDLE_EVENTS) != 0 && !expected.test(event.getBundle())) {
      seen.add("bundle event " + event.getType() + " of " + event.getBundle());
    }
  }

  private void serviceChanged(ServiceEvent event) {
    if (event.getType() == ServiceEvent.UNREGISTERING
        && event.getServiceReference().getProperty("component.id") != null
        && !expected.test(event.getServiceReference().getBundle())) {
      seen.add("component is gone: " + event.getServiceReference());
    }
  }

  /** Components that offer a service; each has another id whenever it is activated. */
  private Set<String> components() {
    return Stream.of(context.getBundles())
        .filter(bundle -> !expected.test(bundle) && bundle.getRegisteredServices() != null)
        .flatMap(bundle -> Stream.of(bundle.getRegisteredServices()))
        .filter(reference -> reference.getProperty("component.id") != null)
        .map(
            reference ->
                reference.getProperty("component.name")
                    + " "
                    + reference.getProperty("component.id"))
        .collect(Collectors.toSet());
  }

  /** Nothing must have happened. */
  void assertNone() {
    assertThat(seen).isEmpty();
    assertThat(components()).isEqualTo(before);
  }

  @Override
  public void close() {
    context.removeBundleListener(bundles);
    context.removeServiceListener(services);
  }
}
