package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.front.console.internal.view.PluginLists;
import org.kapacitor.front.console.internal.view.Table;

/** {@code kapacitor:handler-list}. */
@Service
@Command(
    scope = "kapacitor",
    name = "handler-list",
    description = "List the alert handlers that are installed.")
public final class HandlerListCommand extends TableCommand {
  @Reference private Catalog catalog;

  @Override
  List<Table> tables() {
    return new PluginLists(catalog, Origin::of).handlers();
  }
}
