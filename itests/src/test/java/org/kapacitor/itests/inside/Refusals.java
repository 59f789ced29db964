package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.kapacitor.compiler.Catalog;
import org.osgi.framework.BundleContext;

/** The plug-ins that the server does not take. */
final class Refusals {
  private Refusals() {}

  /** Exactly one must be refused, for this reason. */
  static void await(BundleContext context, String reason) throws Exception {
    Server.await(() -> assertThat(catalog(context).refused()).containsExactly(reason));
  }

  /** None must be refused. */
  static void awaitNone(BundleContext context) throws Exception {
    Server.await(() -> assertThat(catalog(context).refused()).isEmpty());
  }

  private static Catalog catalog(BundleContext context) {
    return context.getService(context.getServiceReference(Catalog.class));
  }
}
