package org.kapacitor.itests.inside;

import java.io.File;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Plug-ins that are made outside the server's build. */
enum Plugins {
  RUNNING_SUM("custom.node", "kapacitor-node-runningsum"),
  CHAT("chat.handler", "kapacitor-chat-handler"),
  COUNTERS("counter.functions", "kapacitor-counter-functions");

  private final String property;
  private final String symbolicName;

  Plugins(String property, String symbolicName) {
    this.property = property;
    this.symbolicName = symbolicName;
  }

  String symbolicName() {
    return symbolicName;
  }

  File file() {
    return new File(System.getProperty(property));
  }

  /** As {@code bundle:install -s file:...} does. */
  Bundle install(BundleContext context) throws BundleException {
    Bundle bundle = context.installBundle(file().toURI().toString());
    bundle.start();
    return bundle;
  }

  void uninstall(BundleContext context) throws BundleException {
    for (Bundle bundle : Stream.of(context.getBundles()).filter(this::is).toList()) {
      bundle.uninstall();
    }
  }

  boolean is(Bundle bundle) {
    return symbolicName.equals(bundle.getSymbolicName());
  }
}
