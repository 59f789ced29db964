package org.kapacitor.cli.text;

import java.nio.charset.StandardCharsets;

/**
 * Rows of cells padded with spaces. A width of 0 means no padding, a negative one aligns to the
 * right. The longest value is measured in bytes but padded in characters, as the original does.
 *
 * <p>Reference: cli.md section 1, formats.
 */
public final class Columns {
  private final int[] widths;

  /** Columns of these widths. */
  public Columns(int... widths) {
    this.widths = widths.clone();
  }

  /** The larger of a width so far and the length of a value in bytes. */
  public static int widest(int width, String value) {
    return Math.max(width, value.getBytes(StandardCharsets.UTF_8).length);
  }

  /** One line; its end is not included. */
  public String row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      int padding = Math.abs(widths[i]) - cell.codePointCount(0, cell.length());
      String spaces = " ".repeat(Math.max(0, padding));
      if (widths[i] < 0) {
        row.append(spaces).append(cell);
      } else {
        row.append(cell).append(spaces);
      }
    }
    return row.toString();
  }
}
