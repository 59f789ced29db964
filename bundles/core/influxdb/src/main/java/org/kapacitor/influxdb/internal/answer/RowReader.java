package org.kapacitor.influxdb.internal.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.influxdb.InfluxException;

/**
 * Reads the values of series into rows: numbers become floats, what is null is left out, and so are
 * rows without any value (nodes.md section 6.4). For one thread.
 */
final class RowReader {
  private static final String TIME = "time";

  private final Layout layout;
  private final TimeReader times = new TimeReader();
  private final Row row = new Row();
  private List<String> columns = List.of();

  /** A handle on the field of each column; null for the time. */
  private Field[] fields = {};

  /**
   * A reader of rows.
   *
   * @param layout without fields
   */
  RowReader(Layout layout) {
    this.layout = layout;
  }

  /** Reads the names of the columns, whose array was just begun. */
  void columns(JsonParser json) throws IOException {
    List<String> names = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      names.add(json.getText());
    }
    if (!names.equals(columns)) {
      columns = names;
      fields =
          names.stream()
              .map(name -> name.equals(TIME) ? null : new Field(name))
              .toArray(Field[]::new);
    }
  }

  /**
   * Reads values, whose array was just begun.
   *
   * @throws InfluxException if a time is wrong; the rest of the values is read even so
   */
  void values(JsonParser json, Series series, Rows to) throws IOException {
    InfluxException wrong = null;
    while (json.nextToken() == JsonToken.START_ARRAY) {
      if (wrong == null) {
        try {
          row(json, series, to);
        } catch (InfluxException e) {
          wrong = e;
          skipRow(json);
        }
      } else {
        json.skipChildren();
      }
    }
    if (wrong != null) {
      throw wrong;
    }
  }

  private void row(JsonParser json, Series series, Rows to) throws IOException {
    row.empty(series, null, 0, layout);
    JsonToken token = json.nextToken();
    for (int i = 0; token != JsonToken.END_ARRAY; i++) {
      if (i >= fields.length) {
        json.skipChildren();
      } else if (fields[i] == null) {
        row.time(time(json, token));
      } else {
        value(json, token, fields[i]);
      }
      token = json.nextToken();
    }
    if (row.layout().size() > 0) {
      to.add(row);
    }
  }

  private long time(JsonParser json, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      String found = token == JsonToken.VALUE_NULL ? "<nil>" : json.getText();
      throw new InfluxException("unexpected time value: " + found);
    }
    return times.read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
  }

  private void value(JsonParser json, JsonToken token, Field field) throws IOException {
    switch (token) {
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> row.set(field, json.getDoubleValue());
      case VALUE_STRING -> row.set(field, json.getText());
      case VALUE_TRUE, VALUE_FALSE -> row.set(field, token == JsonToken.VALUE_TRUE);
      default -> json.skipChildren();
    }
  }

  /** Reads to the end of the row that the reader stands in. */
  private static void skipRow(JsonParser json) throws IOException {
    json.skipChildren();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
    }
  }

  /** Copies of rows that belong to another series. */
  static Rows of(Series series, Rows rows) {
    Rows copies = new Rows();
    Row view = new Row();
    for (int i = 0; i < rows.size(); i++) {
      copies.add(rows.view(view, i).series(series));
    }
    return copies;
  }

  /** Appends copies of rows. */
  static void append(Rows to, Rows more) {
    Row view = new Row();
    for (int i = 0; i < more.size(); i++) {
      to.add(more.view(view, i));
    }
  }
}
