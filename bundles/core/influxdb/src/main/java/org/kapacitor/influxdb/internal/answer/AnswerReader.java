package org.kapacitor.influxdb.internal.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.influxdb.internal.answer.SeriesReader.Part;

/**
 * Reads the answer to an InfluxQL query as it comes: one JSON object, or several if the server
 * sends it in chunks. For one answer and one thread.
 */
public final class AnswerReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final HeldSeries held;
  private final QueryListener listener;
  private final SeriesReader series;
  private Part open;
  private InfluxException misunderstood;

  /** A reader that tells a listener. */
  public AnswerReader(QueryListener listener) {
    this.listener = listener;
    this.held = new HeldSeries(listener);
    this.series = new SeriesReader(listener);
  }

  /** Whether nothing was handed over yet, so that the query can be sent again. */
  public boolean untouched() {
    return held.untouched();
  }

  /**
   * Reads an answer to its end.
   *
   * @throws InfluxException if it tells of an error, or is no answer
   * @throws IOException if it breaks off
   */
  public void read(InputStream answer) throws IOException, InterruptedException {
    try (JsonParser json = JSON.createParser(answer)) {
      JsonToken token = json.nextToken();
      if (token == null) {
        throw new InfluxException("failed to decode JSON: EOF");
      }
      for (; token != null; token = json.nextToken()) {
        if (token != JsonToken.START_OBJECT) {
          throw new InfluxException("failed to decode JSON: no object");
        }
        object(json);
      }
    } catch (JsonProcessingException e) {
      throw failure(e);
    }
    endSeries();
    held.end();
  }

  private static IOException failure(JsonProcessingException e) {
    String problem = e.getOriginalMessage();
    if (e instanceof JsonEOFException || problem.startsWith("Unexpected end-of-input")) {
      return new EOFException("failed to decode JSON: unexpected EOF");
    }
    throw new InfluxException("failed to decode JSON: " + problem);
  }

  private void object(JsonParser json) throws IOException, InterruptedException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken token = json.nextToken();
      if (member.equals("results") && token == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          result(json);
        }
      } else if (member.equals("error") && token == JsonToken.VALUE_STRING) {
        throw new InfluxException(json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private void result(JsonParser json) throws IOException, InterruptedException {
    misunderstood = null;
    if (open == null) {
      held.beginResult();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken token = json.nextToken();
      if (member.equals("series") && token == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          series(json);
        }
      } else if (member.equals("error") && token == JsonToken.VALUE_STRING) {
        throw new InfluxException(json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (misunderstood != null) {
      open = null;
      held.dropResult();
      listener.skipped(misunderstood);
    }
  }

  private void series(JsonParser json) throws IOException, InterruptedException {
    try {
      Part part = series.read(json);
      if (misunderstood == null) {
        add(part);
      }
    } catch (InfluxException e) {
      misunderstood = misunderstood == null ? e : misunderstood;
    }
  }

  private void add(Part part) throws InterruptedException {
    if (open != null && open.goesOnIn(part.series())) {
      RowReader.append(open.series().rows(), part.series().rows());
      open = new Part(open.series(), part.more());
    } else {
      endSeries();
      open = part;
    }
    if (!open.more()) {
      endSeries();
    }
  }

  private void endSeries() throws InterruptedException {
    if (open != null) {
      QueriedSeries complete = open.series();
      open = null;
      held.add(complete);
    }
  }
}
