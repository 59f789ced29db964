package org.kapacitor.front.console.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings. Immutable.
 *
 * @param columns at least one
 * @param rows as many cells each as there are columns
 */
public record Table(List<Column> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A heading.
   *
   * @param number whether what is below it is a number
   */
  public record Column(String name, boolean number) {
    static Column text(String name) {
      return new Column(name, false);
    }

    static Column number(String name) {
      return new Column(name, true);
    }
  }

  /** Collects the rows of a table. */
  static final class Rows {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Rows(Column... columns) {
      this.columns = List.of(columns);
    }

    /** Adds a row; what a terminal would act on instead of showing it is escaped. */
    Rows add(Object... cells) {
      rows.add(Arrays.stream(cells).map(cell -> Visible.line(cell.toString())).toList());
      return this;
    }

    Table table() {
      return new Table(columns, rows);
    }
  }
}
