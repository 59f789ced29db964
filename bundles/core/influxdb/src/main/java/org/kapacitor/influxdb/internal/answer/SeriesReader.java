package org.kapacitor.influxdb.internal.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;

/** Reads the series of an answer. For one thread. */
final class SeriesReader {
  private final QueryListener listener;
  private final RowReader values;

  /**
   * A reader of series.
   *
   * @param listener knows series and layout; it is told nothing
   */
  SeriesReader(QueryListener listener) {
    this.listener = listener;
    this.values = new RowReader(listener.layout());
  }

  /**
   * A series, or a part of one.
   *
   * @param more whether the next one has further rows of this one
   */
  record Part(QueriedSeries series, boolean more) {

    /** Whether another is the rest of this one. */
    boolean goesOnIn(QueriedSeries other) {
      return more && series.name().equals(other.name()) && series.tags().equals(other.tags());
    }
  }

  /**
   * Reads a series, whose object was just begun.
   *
   * @throws InfluxException if a time is wrong; the series is read to its end even so
   */
  Part read(JsonParser json) throws IOException {
    String name = "";
    Tags tags = Tags.EMPTY;
    Rows rows = new Rows();
    Series of = null;
    boolean more = false;
    InfluxException wrong = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "name" -> name = json.getText();
        case "tags" -> tags = tags(json);
        case "columns" -> values.columns(json);
        case "values" -> {
          of = listener.series(name, tags);
          try {
            values.values(json, of, rows);
          } catch (InfluxException e) {
            wrong = e;
          }
        }
        case "partial" -> more = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }
    if (wrong != null) {
      throw wrong;
    }
    Series series = listener.series(name, tags);
    // InfluxDB itself has name and tags in front of the values, but nothing says that it must.
    Rows own = series == of || of == null ? rows : RowReader.of(series, rows);
    return new Part(new QueriedSeries(name, tags, own), more);
  }

  private static Tags tags(JsonParser json) throws IOException {
    Map<String, String> tags = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      tags.put(key, json.getText());
    }
    return Tags.of(tags);
  }
}
