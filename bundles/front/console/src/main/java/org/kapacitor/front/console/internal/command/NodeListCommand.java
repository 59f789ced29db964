package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.front.console.internal.view.PluginLists;
import org.kapacitor.front.console.internal.view.Table;

/** {@code kapacitor:node-list}. */
@Service
@Command(
    scope = "kapacitor",
    name = "node-list",
    description = "List the node types that are installed.")
public final class NodeListCommand extends TableCommand {
  @Reference private Catalog catalog;

  @Override
  List<Table> tables() {
    return new PluginLists(catalog, Origin::of).nodes();
  }
}
