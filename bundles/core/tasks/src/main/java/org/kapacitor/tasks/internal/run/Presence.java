package org.kapacitor.tasks.internal.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.compiler.PluginName;

/**
 * Which plug-ins can be used. One that is going cannot, although the catalog has it until everybody
 * knows. Safe for use by several threads.
 */
final class Presence {
  private final Set<PluginName> going = ConcurrentHashMap.newKeySet();
  private final Catalog catalog;

  Presence(Catalog catalog) {
    this.catalog = catalog;
  }

  void goes(PluginName plugin) {
    going.add(plugin);
  }

  void comes(PluginName plugin) {
    going.remove(plugin);
  }

  /** What has to be waited for before all of some plug-ins can be used: text for users. */
  Optional<String> missing(Set<PluginName> plugins) {
    return plugins.stream()
        .filter(plugin -> going.contains(plugin) || !catalog.installed(plugin))
        .map(Presence::waitingFor)
        .sorted()
        .findFirst();
  }

  static String waitingFor(PluginName plugin) {
    return new MissingPluginException(plugin.kind(), plugin.name()).getMessage();
  }
}
