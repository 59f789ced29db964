package org.kapacitor.front.console.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.front.console.internal.view.Table.Column;
import org.kapacitor.front.console.internal.view.Table.Rows;

/** What is installed. If plug-ins were refused, a second table says which and why. */
public final class PluginLists {
  private final Catalog catalog;
  private final Function<Object, String> origin;

  /**
   * Lists of what a catalog has.
   *
   * @param origin tells which bundle a service comes from
   */
  public PluginLists(Catalog catalog, Function<Object, String> origin) {
    this.catalog = catalog;
    this.origin = origin;
  }

  /** The node types by name. */
  public List<Table> nodes() {
    Rows rows =
        new Rows(
            Column.text("Name"),
            Column.text("Wants"),
            Column.text("Provides"),
            Column.text("Bundle"),
            Column.text("Summary"));
    for (NodeDeclaration node : catalog.nodes().values()) {
      rows.add(
          node.name(),
          node.node().wants().text(),
          node.node().provides().text(),
          origin.apply(node.type()),
          node.node().summary());
    }
    return withRefused(rows.table());
  }

  /** The handlers by kind. */
  public List<Table> handlers() {
    Rows rows =
        new Rows(
            Column.text("Kind"),
            Column.text("Property"),
            Column.text("Section"),
            Column.text("Bundle"),
            Column.text("Summary"));
    for (HandlerDeclaration handler : catalog.handlers().values()) {
      rows.add(
          handler.kind(),
          handler.property(),
          handler.handler().section(),
          origin.apply(handler.type()),
          handler.handler().summary());
    }
    return withRefused(rows.table());
  }

  private List<Table> withRefused(Table installed) {
    List<Table> tables = new ArrayList<>(List.of(installed));
    List<String> refused = catalog.refused();
    if (!refused.isEmpty()) {
      Rows rows = new Rows(Column.text("Refused"));
      refused.forEach(rows::add);
      tables.add(rows.table());
    }
    return tables;
  }
}
