package org.kapacitor.influxdb.internal.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kapacitor.api.influxdb.InfluxException;

/** What InfluxDB says when it does not do what it was asked for (config.md section B7). */
public final class Failures {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MAX_LENGTH = 1 << 20;

  private Failures() {}

  /**
   * The failure that an answer tells of.
   *
   * @param members that may have the text, the first that has it counts
   */
  public static InfluxException of(int status, InputStream body, List<String> members)
      throws IOException {
    byte[] text = body.readNBytes(MAX_LENGTH);
    if (text.length == 0) {
      return new InfluxException("EOF");
    }
    if (text[0] != '{') {
      return new InfluxException(
          "invalid character '" + (char) text[0] + "' looking for beginning of value");
    }
    for (String member : members) {
      String found = member(text, member);
      if (!found.isEmpty()) {
        return new InfluxException(found);
      }
    }
    return new InfluxException("invalid response: code " + status);
  }

  private static String member(byte[] json, String name) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(name);
        if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    return "";
  }
}
