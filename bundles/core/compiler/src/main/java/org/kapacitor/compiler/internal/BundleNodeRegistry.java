package org.kapacitor.compiler.internal;

import org.kapacitor.api.node.NodeRegistry;
import org.kapacitor.api.node.NodeType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Registers node types as services of the bundle that adds them: each bundle has its own. */
@Component(service = NodeRegistry.class, scope = ServiceScope.BUNDLE)
public final class BundleNodeRegistry implements NodeRegistry {
  private final BundleContext user;

  /** A registry for one bundle. */
  @Activate
  public BundleNodeRegistry(ComponentContext context) {
    user = context.getUsingBundle().getBundleContext();
  }

  @Override
  public AutoCloseable add(NodeType<?> type) {
    ServiceRegistration<?> registration = user.registerService(NodeType.class, type, null);
    return registration::unregister;
  }
}
