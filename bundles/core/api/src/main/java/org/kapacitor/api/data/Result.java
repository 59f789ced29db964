package org.kapacitor.api.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kapacitor.api.text.Json;
import org.kapacitor.api.text.Times;
import org.kapacitor.api.text.Utf8Order;

/**
 * Points and batches as the rows that alerts, {@code httpOut} and {@code httpPost} show. Immutable.
 *
 * <p>Reference: nodes.md section 5.3.
 */
public final class Result {
  /** No series at all. */
  public static final Result EMPTY = new Result(List.of());

  /**
   * One series.
   *
   * @param columns {@code time} first, then the others in byte order; empty for a batch without
   *     rows
   * @param values rows of values; the first of each is an {@link java.time.Instant}
   */
  public record SeriesRow(
      String name, Tags tags, List<String> columns, List<List<Object>> values) {}

  private final List<SeriesRow> series;

  private Result(List<SeriesRow> series) {
    this.series = series;
  }

  /** The result of several series. */
  public static Result of(List<SeriesRow> series) {
    return series.isEmpty() ? EMPTY : new Result(List.copyOf(series));
  }

  /** A point as one row with all its tags and fields. */
  public static SeriesRow row(Point point) {
    int[] order = point.layout().sorted();
    List<String> columns = new ArrayList<>(order.length + 1);
    List<Object> values = new ArrayList<>(order.length + 1);
    columns.add("time");
    values.add(Times.instant(point.time()));
    for (int field : order) {
      columns.add(point.layout().name(field));
      values.add(point.value(field));
    }
    return new SeriesRow(point.name(), point.tags(), columns, List.of(values));
  }

  /**
   * A batch as rows. Columns are the fields of the first row and those of its tags that are not
   * tags of the batch.
   */
  public static SeriesRow row(Batch batch) {
    if (batch.size() == 0) {
      return new SeriesRow(batch.name(), batch.tags(), List.of(), List.of());
    }
    Point first = batch.row(0);
    TreeSet<String> names = new TreeSet<>(Utf8Order::compare);
    for (int i = 0; i < first.layout().size(); i++) {
      names.add(first.layout().name(i));
    }
    for (int i = 0; i < first.tags().size(); i++) {
      if (!batch.tags().has(first.tags().key(i))) {
        names.add(first.tags().key(i));
      }
    }
    List<String> columns = new ArrayList<>(names.size() + 1);
    columns.add("time");
    columns.addAll(names);
    List<List<Object>> values = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      values.add(values(batch.row(i), columns));
    }
    return new SeriesRow(batch.name(), batch.tags(), columns, values);
  }

  private static List<Object> values(Point row, List<String> columns) {
    List<Object> values = new ArrayList<>(columns.size());
    values.add(Times.instant(row.time()));
    for (String column : columns.subList(1, columns.size())) {
      int field = row.layout().indexOf(column);
      int tag = field < 0 ? row.tags().indexOf(column) : -1;
      values.add(field >= 0 ? row.value(field) : tag >= 0 ? row.tags().value(tag) : null);
    }
    return values;
  }

  /** The series. */
  public List<SeriesRow> series() {
    return series;
  }

  /**
   * Appends {@code {"series":[...]}}, or {@code {"series":null}} if there is none.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public StringBuilder appendJson(StringBuilder to) {
    if (series.isEmpty()) {
      return to.append("{\"series\":null}");
    }
    to.append("{\"series\":[");
    for (int i = 0; i < series.size(); i++) {
      if (i > 0) {
        to.append(',');
      }
      appendJson(to, series.get(i));
    }
    return to.append("]}");
  }

  /** Appends one series; what is empty is left out. */
  public static StringBuilder appendJson(StringBuilder to, SeriesRow row) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!row.name().isEmpty()) {
      members.put("name", row.name());
    }
    if (row.tags().size() > 0) {
      members.put("tags", row.tags().toMap());
    }
    if (!row.columns().isEmpty()) {
      members.put("columns", row.columns());
    }
    if (!row.values().isEmpty()) {
      members.put("values", row.values());
    }
    return Json.append(to, members);
  }
}
