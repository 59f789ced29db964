package org.kapacitor.node.httppost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Result.SeriesRow;
import org.kapacitor.api.template.TemplateStruct;

/** A point or a batch as templates of addresses and bodies see it. */
record RowData(SeriesRow row) implements TemplateStruct {
  private static final List<String> NAMES = List.of("Name", "Tags", "Values");

  @Override
  public String typeName() {
    return "*kapacitor.mappedRow";
  }

  @Override
  public List<String> fieldNames() {
    return NAMES;
  }

  @Override
  public Object field(String name) {
    return switch (name) {
      case "Name" -> row.name();
      case "Tags" -> row.tags();
      case "Values" -> row.values().stream().map(this::byColumn).toList();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Map<String, Object> byColumn(List<Object> values) {
    Map<String, Object> byColumn = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byColumn.put(row.columns().get(i), values.get(i));
    }
    return byColumn;
  }
}
