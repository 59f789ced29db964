package org.kapacitor.node.udf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.DynamicNodeType.ValueType;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.node.udf.wire.Response.Info;
import org.kapacitor.node.udf.wire.Response.Kind;
import org.kapacitor.node.udf.wire.Response.Verdict;

/** What protobuf's own library writes with the help of our udf.proto, as we read it. */
final class ResponseTest {
  private static Response response(String text) {
    try {
      DynamicMessage.Builder message = DynamicMessage.newBuilder(ProtoFile.message("Response"));
      TextFormat.merge(text, message);
      return Response.of(message.build().toByteArray());
    } catch (TextFormat.ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void kindsAreTold() {
    assertThat(response("keepalive { time: 5 }").kind()).isEqualTo(Kind.KEEPALIVE);
    assertThat(response("begin { }").kind()).isEqualTo(Kind.BEGIN);
    assertThat(response("point { }").kind().isData()).isTrue();
    assertThat(response("error { }").kind().isData()).isFalse();
  }

  @Test
  void readsWhatAnAgentIs() {
    assertThat(response("info { }").info())
        .isEqualTo(new Info(EdgeType.STREAM, EdgeType.STREAM, Map.of()));
    assertThat(
            response(
                    "info { wants: BATCH provides: STREAM"
                        + " options { key: 'a' value { valueTypes: [STRING, DURATION, BOOL] } }"
                        + " options { key: 'b' value { } } }")
                .info())
        .isEqualTo(
            new Info(
                EdgeType.BATCH,
                EdgeType.STREAM,
                Map.of(
                    "a", List.of(ValueType.STRING, ValueType.DURATION, ValueType.BOOL),
                    "b", List.of())));
  }

  @Test
  void readsNumbersThatAreNotPacked() {
    WireWriter writer = new WireWriter();
    int info = writer.begin(1);
    int option = writer.begin(3);
    writer.text(1, "a");
    int types = writer.begin(2);
    writer.int64(1, 1);
    writer.int64(1, 3);
    writer.end(types);
    writer.end(option);
    writer.end(info);
    assertThat(Response.of(writer.toByteArray()).info().options())
        .isEqualTo(Map.of("a", List.of(ValueType.INT, ValueType.STRING)));
  }

  @Test
  void readsVerdictsErrorsAndSnapshots() {
    assertThat(response("init { success: true }").verdict()).isEqualTo(new Verdict(true, ""));
    assertThat(response("restore { error: 'no' }").verdict()).isEqualTo(new Verdict(false, "no"));
    assertThat(response("error { error: 'ä' }").error()).isEqualTo("ä");
    assertThat(response("snapshot { snapshot: '\\000\\377' }").snapshot()).containsExactly(0, 0xff);
    assertThat(response("snapshot { }").snapshot()).isEmpty();
  }

  @Test
  void skipsFieldsThatItDoesNotKnow() {
    WireWriter writer = new WireWriter();
    int init = writer.begin(2);
    writer.float64(9, 1);
    writer.text(10, "x");
    writer.int64(11, -1);
    writer.bool(1, true);
    writer.end(init);
    assertThat(Response.of(writer.toByteArray()).verdict().success()).isTrue();
  }

  @Test
  void refusesWhatIsNoMessage() {
    fails(new byte[0], "empty message");
    fails(new byte[] {0x50, 1}, "unknown kind of message 10");
    fails(new byte[] {0x0a, 5, 1}, "field 1 is longer than its message");
    fails(new byte[] {0x08, 5}, "field 1 has wire type 0 instead of 2");
    byte[] endless = new byte[12];
    Arrays.fill(endless, (byte) 0x80);
    fails(endless, "number of more than 64 bits");
    WireWriter unknown = new WireWriter();
    int info = unknown.begin(1);
    unknown.int64(1, 7);
    unknown.end(info);
    fails(unknown.toByteArray(), "unknown edge type 7");
  }

  private static void fails(byte[] frame, String message) {
    assertThatThrownBy(() -> Response.of(frame).info())
        .isInstanceOf(WireException.class)
        .hasMessage(message);
  }

  @Property(tries = 2000)
  void bytesAtRandomAreReadOrRefused(@ForAll byte[] bytes) {
    try {
      Response response = Response.of(bytes);
      response.info();
      response.verdict();
      assertThat(new String(response.snapshot(), StandardCharsets.UTF_8)).isNotNull();
    } catch (WireException expected) {
      assertThat(expected).hasMessageMatching("(?s).+");
    }
  }
}
