package org.kapacitor.front.console.internal.command;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Where plug-ins come from. */
final class Origin {
  private Origin() {}

  /** Name and id of the bundle that has the class of a service. */
  static String of(Object service) {
    Bundle bundle = FrameworkUtil.getBundle(service.getClass());
    return bundle == null ? "" : bundle.getSymbolicName() + " [" + bundle.getBundleId() + ']';
  }
}
