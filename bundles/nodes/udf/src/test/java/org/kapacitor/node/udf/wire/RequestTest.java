package org.kapacitor.node.udf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.DynamicNodeType.Call;

/** What we write, as protobuf's own library reads it with the help of our udf.proto. */
final class RequestTest {
  private static final Layout LAYOUT = Layout.root();

  private static String read(WireWriter written) {
    WireReader frames = new WireReader(written.toByteArray());
    StringBuilder text = new StringBuilder();
    while (!frames.atEnd()) {
      text.append(
          TextFormat.printer().emittingSingleLine(true).printToString(parse(frames.frame())));
      text.append('\n');
    }
    return text.toString().strip();
  }

  private static DynamicMessage parse(byte[] frame) {
    try {
      DynamicMessage message = DynamicMessage.parseFrom(ProtoFile.message("Request"), frame);
      assertThat(message.getUnknownFields().asMap()).isEmpty();
      return message;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static Group group(Dimensions dimensions, String name, Tags tags) {
    return new Group(dimensions.id(name, tags), dimensions.select(tags), dimensions) {};
  }

  @Test
  void aPointHasAllThatThereIs() {
    Tags tags = Tags.of("host", "ä", "dc", "");
    Dimensions dimensions = Dimensions.ofSorted(true, "dc", "host");
    Row row = new Row();
    row.empty(new Series(1, "db", "rp", "m", tags), group(dimensions, "m", tags), -5, LAYOUT);
    row.set(new Field("f"), 0.5)
        .set(new Field("i"), -1L)
        .set(new Field("s"), "")
        .set(new Field("b"), false);
    WireWriter to = new WireWriter();
    Request.point(to, row);
    assertThat(read(to))
        .isEqualTo(
            "point { time: -5 name: \"m\" database: \"db\" retentionPolicy: \"rp\""
                + " group: \"m\\ndc=,host=\\303\\244\" dimensions: \"dc\" dimensions: \"host\""
                + " tags { key: \"dc\" value: \"\" } tags { key: \"host\" value: \"\\303\\244\" }"
                + " fieldsDouble { key: \"f\" value: 0.5 } fieldsInt { key: \"i\" value: -1 }"
                + " fieldsString { key: \"s\" value: \"\" } byName: true"
                + " fieldsBool { key: \"b\" value: false } }");
  }

  @Test
  void fieldsThatTheProtocolDoesNotHaveAreLeftOut() {
    // nodes.md section 12: the original crashes
    Row row = new Row();
    row.empty(
        new Series(1, "", "", "m", Tags.EMPTY), group(Dimensions.NONE, "m", Tags.EMPTY), 1, LAYOUT);
    row.set(new Field("d"), FieldType.DURATION, 5)
        .set(new Field("t"), FieldType.TIME, 5)
        .set(new Field("n"), FieldType.NIL, 0)
        .set(new Field("v"), 1L);
    WireWriter to = new WireWriter();
    Request.point(to, row);
    assertThat(read(to))
        .isEqualTo("point { time: 1 name: \"m\" fieldsInt { key: \"v\" value: 1 } }");
  }

  @Test
  void aBatchIsItsBeginningItsRowsAndItsEnd() {
    Tags tags = Tags.of("host", "a");
    Group group = group(Dimensions.ofSorted(true, "host"), "m", tags);
    Rows rows = new Rows();
    Row row = new Row();
    row.empty(new Series(1, "db", "rp", "m", tags.with("x", "y")), group, 7, LAYOUT);
    rows.add(row.set(new Field("v"), 2L));
    WireWriter to = new WireWriter();
    Request.batch(to, new Batch("m", group, 9, rows));
    String tag = "tags { key: \"host\" value: \"a\" }";
    assertThat(read(to))
        .isEqualTo(
            "begin { name: \"m\" group: \"m\\nhost=a\" "
                + tag
                + " size: 1 byName: true }\n"
                + "point { time: 7 group: \"m\\nhost=a\" "
                + tag
                + " tags { key: \"x\" value: \"y\" } fieldsInt { key: \"v\" value: 2 } }\n"
                + "end { name: \"m\" group: \"m\\nhost=a\" tmax: 9 "
                + tag
                + " }");
  }

  @Test
  void optionsKeepTheirTypes() {
    // BOOL is the first of the types: the protocol leaves it out.
    WireWriter to = new WireWriter();
    Call call = new Call("o", List.of(false, 0L, -1.5, "", Duration.ofNanos(-7)));
    Request.init(to, "t", "n", List.of(call, new Call("none", List.of())));
    assertThat(read(to))
        .isEqualTo(
            "init { options { name: \"o\" values { boolValue: false }"
                + " values { type: INT intValue: 0 } values { type: DOUBLE doubleValue: -1.5 }"
                + " values { type: STRING stringValue: \"\" }"
                + " values { type: DURATION durationValue: -7 } } options { name: \"none\" }"
                + " taskID: \"t\" nodeID: \"n\" }");
  }

  @Test
  void othersHaveLittleToSay() {
    WireWriter to = new WireWriter();
    Request.empty(to, Response.Kind.INFO);
    Request.empty(to, Response.Kind.SNAPSHOT);
    Request.keepalive(to, 1234);
    Request.restore(to, new byte[] {1, 0});
    assertThat(read(to))
        .isEqualTo(
            "info { }\nsnapshot { }\nkeepalive { time: 1234 }\nrestore { snapshot: \"\\001\\000\" }");
  }

  @Property(tries = 300)
  void anyPointIsReadAsItWasWritten(
      @ForAll long time,
      @ForAll Map<@StringLength(max = 300) String, String> tags,
      @ForAll @Size(max = 8) Map<String, Double> numbers,
      @ForAll @Size(max = 8) List<@StringLength(max = 5000) String> texts) {
    Row row = new Row();
    Tags all = Tags.of(tags);
    row.empty(new Series(1, "", "", "m", all), group(Dimensions.NONE, "m", all), time, LAYOUT);
    numbers.forEach((name, value) -> row.set(new Field(name), value));
    for (int i = 0; i < texts.size(); i++) {
      row.set(new Field("text" + i), texts.get(i));
    }
    WireWriter to = new WireWriter();
    Request.point(to, row);
    DynamicMessage point =
        (DynamicMessage)
            parse(new WireReader(to.toByteArray()).frame())
                .getAllFields()
                .values()
                .iterator()
                .next();
    assertThat(new TreeMap<>(entries(point, "tags"))).isEqualTo(new TreeMap<>(wellFormed(tags)));
    assertThat(entries(point, "fieldsDouble")).isEqualTo(wellFormed(numbers));
    assertThat(entries(point, "fieldsString").values())
        .containsExactlyInAnyOrderElementsOf(
            texts.stream().map(text -> (Object) RequestTest.wellFormed(text)).toList());
  }

  /** Halves of pairs have no UTF-8. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> wellFormed(Map<String, ?> map) {
    Map<String, Object> result = new TreeMap<>();
    map.forEach(
        (key, value) ->
            result.put(wellFormed(key), value instanceof String text ? wellFormed(text) : value));
    return result;
  }

  private static Map<String, Object> entries(DynamicMessage message, String field) {
    Map<String, Object> entries = new TreeMap<>();
    var descriptor = message.getDescriptorForType().findFieldByName(field);
    for (Object each : (List<?>) message.getField(descriptor)) {
      DynamicMessage entry = (DynamicMessage) each;
      var type = entry.getDescriptorForType();
      entries.put(
          (String) entry.getField(type.findFieldByName("key")),
          entry.getField(type.findFieldByName("value")));
    }
    return entries;
  }
}
