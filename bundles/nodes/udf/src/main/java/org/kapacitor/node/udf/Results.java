package org.kapacitor.node.udf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Grouper;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.node.udf.wire.Response;
import org.kapacitor.node.udf.wire.WireException;
import org.kapacitor.node.udf.wire.WireReader;

/** Makes points and batches of what an agent sends (nodes.md section 11.4, item 5). */
final class Results {
  private final NodeContext context;
  private final EdgeType provides;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<Dimensions, Grouper> groupers = new HashMap<>();
  private final Row row = new Row();

  /** The beginning of a batch whose end has not come, and its points. */
  private final List<Response> unfinished = new ArrayList<>();

  Results(NodeContext context, EdgeType provides) {
    this.context = context;
    this.provides = provides;
  }

  /** What has come of a batch whose end has not come yet. */
  List<Response> unfinished() {
    return List.copyOf(unfinished);
  }

  /** The agent is lost: nobody will end the batch that it began. */
  void forget() {
    unfinished.clear();
  }

  /**
   * Takes a message with data.
   *
   * @throws NodeException if it is not what the agent said that it provides
   */
  void take(Response response, Output out) {
    try {
      switch (response.kind()) {
        case BEGIN -> {
          expect(EdgeType.BATCH);
          unfinished.clear();
          unfinished.add(response);
        }
        case POINT -> point(response, out);
        case END -> end(response, out);
        default -> throw new IllegalArgumentException(response.kind().name());
      }
    } catch (WireException e) {
      throw new NodeException("read error: " + e.getMessage(), e);
    }
  }

  private void expect(EdgeType given) {
    if (given != provides) {
      throw new NodeException(
          "agent sent %s data but provides %s".formatted(given.text(), provides.text()));
    }
  }

  private void point(Response response, Output out) {
    if (!unfinished.isEmpty()) {
      unfinished.add(response);
      return;
    }
    expect(EdgeType.STREAM);
    Header header = Header.read(response.content());
    Series series =
        context.series(header.database, header.retentionPolicy, header.name, header.tags());
    Group group = grouper(header.byName, header.dimensions).of(series);
    row.empty(series, group, header.time, context.layout());
    readFields(response.content());
    out.point(row);
  }

  private Grouper grouper(boolean byName, List<String> names) {
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted, Utf8Order::compare);
    Dimensions dimensions = Dimensions.ofSorted(byName, sorted);
    return groupers.computeIfAbsent(dimensions, by -> context.grouper(series -> by));
  }

  private void readFields(WireReader reader) {
    while (reader.next()) {
      int type = reader.field();
      if (type < 8 || type > 12 || type == 11) {
        reader.skip();
      } else {
        readField(reader, type);
      }
    }
  }

  /** An entry of one of the four maps; a value that is left out is the type's zero. */
  private void readField(WireReader reader, int type) {
    String name = "";
    long bits = 0;
    double number = 0;
    String text = "";
    int outer = reader.enter();
    while (reader.next()) {
      if (reader.field() == 1) {
        name = reader.text();
      } else if (reader.field() != 2) {
        reader.skip();
      } else if (type == 8) {
        number = reader.float64();
      } else if (type == 10) {
        text = reader.text();
      } else {
        bits = reader.int64();
      }
    }
    reader.leave(outer);
    Field field = fields.computeIfAbsent(name, context::field);
    switch (type) {
      case 8 -> row.set(field, number);
      case 9 -> row.set(field, bits);
      case 10 -> row.set(field, text);
      default -> row.set(field, bits != 0);
    }
  }

  private void end(Response response, Output out) {
    if (unfinished.isEmpty()) {
      throw new NodeException("agent ended a batch that it did not begin");
    }
    End end = End.read(response.content());
    boolean byName = isByName(unfinished.get(0).content());
    Tags tags = Tags.of(end.tags);
    Group group = context.group(Dimensions.ofSorted(byName, tags.keys()), end.name, tags);
    Rows rows = new Rows();
    for (Response point : unfinished.subList(1, unfinished.size())) {
      Header header = Header.read(point.content());
      Series series = context.series(end.name, header.tags());
      row.empty(series, group, header.time, context.layout());
      readFields(point.content());
      rows.add(row);
    }
    unfinished.clear();
    out.batch(new Batch(end.name, group, end.time, rows));
  }

  private static boolean isByName(WireReader reader) {
    boolean byName = false;
    while (reader.next()) {
      if (reader.field() == 5) {
        byName = reader.bool();
      } else {
        reader.skip();
      }
    }
    return byName;
  }

  private static void readTag(WireReader reader, Map<String, String> tags) {
    String key = "";
    String value = "";
    int outer = reader.enter();
    while (reader.next()) {
      switch (reader.field()) {
        case 1 -> key = reader.text();
        case 2 -> value = reader.text();
        default -> reader.skip();
      }
    }
    reader.leave(outer);
    tags.put(key, value);
  }

  /** A point without its fields. */
  private static final class Header {
    private final Map<String, String> tags = new TreeMap<>();
    private final List<String> dimensions = new ArrayList<>();
    private long time;
    private String name = "";
    private String database = "";
    private String retentionPolicy = "";
    private boolean byName;

    static Header read(WireReader reader) {
      Header header = new Header();
      while (reader.next()) {
        switch (reader.field()) {
          case 1 -> header.time = reader.int64();
          case 2 -> header.name = reader.text();
          case 3 -> header.database = reader.text();
          case 4 -> header.retentionPolicy = reader.text();
          case 6 -> header.dimensions.add(reader.text());
          case 7 -> readTag(reader, header.tags);
          case 11 -> header.byName = reader.bool();
          default -> reader.skip();
        }
      }
      return header;
    }

    Tags tags() {
      return tags.isEmpty() ? Tags.EMPTY : Tags.of(tags);
    }
  }

  /** The end of a batch. */
  private static final class End {
    private final Map<String, String> tags = new TreeMap<>();
    private String name = "";
    private long time;

    static End read(WireReader reader) {
      End end = new End();
      while (reader.next()) {
        switch (reader.field()) {
          case 1 -> end.name = reader.text();
          case 3 -> end.time = reader.int64();
          case 4 -> readTag(reader, end.tags);
          default -> reader.skip();
        }
      }
      return end;
    }
  }
}
