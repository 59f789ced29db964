package org.kapacitor.front.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;
import org.kapacitor.front.console.internal.view.Table;

/** Prints tables as Karaf's own commands do. */
final class ShellTables {
  private ShellTables() {}

  /**
   * Prints tables with an empty line between them.
   *
   * @param format whether with headings and lines; else rows only, their cells separated by tabs
   */
  static void print(PrintStream out, List<Table> tables, boolean format) {
    String separator = "";
    for (Table table : tables) {
      out.print(separator);
      shellTable(table).print(out, format);
      separator = System.lineSeparator();
    }
  }

  private static ShellTable shellTable(Table table) {
    ShellTable shell = new ShellTable();
    for (Table.Column column : table.columns()) {
      Col col = shell.column(column.name());
      if (column.number()) {
        col.alignRight();
      }
    }
    table.rows().forEach(row -> shell.addRow().addContent(row.toArray()));
    return shell;
  }
}
