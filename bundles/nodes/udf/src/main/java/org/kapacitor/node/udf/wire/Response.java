package org.kapacitor.node.udf.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.node.DynamicNodeType.ValueType;
import org.kapacitor.api.node.EdgeType;

/**
 * What an agent has sent: one message.
 *
 * @param kind which
 * @param frame all bytes of it, without the length in front
 */
public record Response(Kind kind, byte[] frame) {

  /** Kinds of messages and the numbers of their fields. */
  public enum Kind {
    INFO(1),
    INIT(2),
    KEEPALIVE(3),
    SNAPSHOT(4),
    RESTORE(5),
    ERROR(6),
    BEGIN(16),
    POINT(17),
    END(18);

    private final int field;

    Kind(int field) {
      this.field = field;
    }

    int field() {
      return field;
    }

    /** Whether it is data rather than an answer. */
    public boolean isData() {
      return field >= BEGIN.field;
    }
  }

  /**
   * An answer to a request that may be refused.
   *
   * @param error why it was refused
   */
  public record Verdict(boolean success, String error) {}

  /** What an agent says of itself. */
  public record Info(EdgeType wants, EdgeType provides, Map<String, List<ValueType>> options) {}

  /**
   * Reads what kind of message it is.
   *
   * @throws WireException if it is none of the protocol
   */
  public static Response of(byte[] frame) {
    WireReader reader = new WireReader(frame);
    if (!reader.next()) {
      throw new WireException("empty message");
    }
    for (Kind kind : Kind.values()) {
      if (kind.field == reader.field()) {
        return new Response(kind, frame);
      }
    }
    throw new WireException("unknown kind of message " + reader.field());
  }

  /** A reader of the content of the message. */
  public WireReader content() {
    WireReader reader = new WireReader(frame);
    reader.next();
    reader.enter();
    return reader;
  }

  /** The text of an {@link Kind#ERROR}. */
  public String error() {
    return new String(first(), StandardCharsets.UTF_8);
  }

  /** The content of a {@link Kind#SNAPSHOT}. */
  public byte[] snapshot() {
    return first();
  }

  private byte[] first() {
    byte[] value = {};
    WireReader reader = content();
    while (reader.next()) {
      if (reader.field() == 1) {
        value = reader.bytes();
      } else {
        reader.skip();
      }
    }
    return value;
  }

  /** The content of an {@link Kind#INIT} or {@link Kind#RESTORE}. */
  public Verdict verdict() {
    boolean success = false;
    String error = "";
    WireReader reader = content();
    while (reader.next()) {
      switch (reader.field()) {
        case 1 -> success = reader.bool();
        case 2 -> error = reader.text();
        default -> reader.skip();
      }
    }
    return new Verdict(success, error);
  }

  /** The content of an {@link Kind#INFO}. */
  public Info info() {
    EdgeType wants = EdgeType.STREAM;
    EdgeType provides = EdgeType.STREAM;
    Map<String, List<ValueType>> options = new TreeMap<>();
    WireReader reader = content();
    while (reader.next()) {
      switch (reader.field()) {
        case 1 -> wants = edge(reader.int64());
        case 2 -> provides = edge(reader.int64());
        case 3 -> option(reader, options);
        default -> reader.skip();
      }
    }
    return new Info(wants, provides, options);
  }

  private static EdgeType edge(long number) {
    return switch ((int) number) {
      case 0 -> EdgeType.STREAM;
      case 1 -> EdgeType.BATCH;
      default -> throw new WireException("unknown edge type " + number);
    };
  }

  private static void option(WireReader reader, Map<String, List<ValueType>> options) {
    String name = "";
    List<ValueType> types = new ArrayList<>();
    int outer = reader.enter();
    while (reader.next()) {
      switch (reader.field()) {
        case 1 -> name = reader.text();
        case 2 -> types(reader, types);
        default -> reader.skip();
      }
    }
    reader.leave(outer);
    options.put(name, List.copyOf(types));
  }

  private static void types(WireReader reader, List<ValueType> types) {
    int outer = reader.enter();
    while (reader.next()) {
      if (reader.field() != 1) {
        reader.skip();
      } else if (reader.isPacked()) {
        int message = reader.enter();
        while (!reader.atEnd()) {
          types.add(type(reader.packed()));
        }
        reader.leave(message);
      } else {
        types.add(type(reader.int64()));
      }
    }
    reader.leave(outer);
  }

  private static ValueType type(long number) {
    if (number < 0 || number >= ValueType.values().length) {
      throw new WireException("unknown value type " + number);
    }
    return ValueType.values()[(int) number];
  }
}
