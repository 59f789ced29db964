package org.kapacitor.node.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.DynamicNodeType.ValueType;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.node.udf.wire.Request;
import org.kapacitor.node.udf.wire.Response;
import org.kapacitor.node.udf.wire.Response.Kind;
import org.kapacitor.node.udf.wire.WireWriter;

/** Conversations with agents in Python. */
final class AgentTest {
  private static Agent open(String mode) {
    return open(mode, TestAgents.TIMEOUT);
  }

  private static Agent open(String mode, Duration timeout) {
    return TestAgents.open(TestAgents.type(mode, TestAgents.process(mode, timeout)));
  }

  private static WireWriter point(double value) {
    Group group = new Group("", Tags.EMPTY, Dimensions.NONE) {};
    Row row = new Row();
    row.empty(new Series(0, "db", "rp", "m", Tags.EMPTY), group, 1, Layout.root());
    row.set(new Field("v"), value);
    WireWriter request = new WireWriter();
    Request.point(request, row);
    return request;
  }

  @Test
  void asksWhatTheAgentIs() throws AgentException {
    try (Agent agent = open("pairs")) {
      Response.Info info = agent.info();
      assertThat(info.wants()).isEqualTo(EdgeType.STREAM);
      assertThat(info.provides()).isEqualTo(EdgeType.BATCH);
      assertThat(info.options())
          .isEqualTo(
              Map.of(
                  "by", List.of(ValueType.DOUBLE),
                  "as", List.of(ValueType.STRING),
                  "pair", List.of(ValueType.INT, ValueType.DURATION),
                  "flag", List.of(ValueType.BOOL),
                  "none", List.of()));
    }
  }

  @Test
  void aSnapshotFollowsAllThatWasSentAndDataThatComesBeforeItIsHeld() throws AgentException {
    List<Response> data = new ArrayList<>();
    try (Agent agent = open("scale")) {
      agent.init("task", "scale2", List.of());
      agent.send(point(1), data::add);
      agent.send(point(2), data::add);
      byte[] snapshot = agent.snapshot();
      assertThat(new String(snapshot, StandardCharsets.UTF_8)).isEqualTo("2");
      agent.receive(data::add);
      assertThat(data).extracting(Response::kind).containsExactly(Kind.POINT, Kind.POINT);
    }
  }

  @Test
  void anAgentMayRefuseASnapshot() {
    try (Agent agent = open("scale")) {
      assertThatThrownBy(() -> agent.restore("13".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(AgentException.class)
          .hasMessage("error restoring snapshot: 13 is unlucky");
    }
  }

  @Test
  void noticesThatAnAgentIsSilent() throws AgentException {
    try (Agent agent = open("mute", Duration.ofSeconds(1))) {
      agent.init("task", "mute2", List.of());
      agent.send(point(1), data -> {});
      assertThatThrownBy(() -> receiveForEver(agent))
          .isInstanceOf(AgentException.class)
          .hasMessageMatching(
              "keepalive timedout, last keepalive received was: "
                  + "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [+-]\\d{4} \\w+");
    }
  }

  @Test
  void doesNotUnderstandGarbage() throws AgentException {
    try (Agent agent = open("garbage")) {
      agent.init("task", "garbage2", List.of());
      agent.send(point(3), data -> {});
      assertThatThrownBy(() -> receiveForEver(agent))
          .isInstanceOf(AgentException.class)
          .hasMessageStartingWith("read error: ");
    }
  }

  @Test
  void ignoresAnswersThatWereNotAskedFor() throws AgentException {
    List<Response> data = new ArrayList<>();
    try (Agent agent = open("unasked")) {
      agent.init("task", "unasked2", List.of());
      agent.send(point(3), data::add);
      agent.send(point(4), data::add);
      agent.end(data::add, TestAgents.TIMEOUT);
      assertThat(data).hasSize(1);
    }
  }

  @Test
  void endsAnAgentThatDoesNotEndByItself() throws AgentException {
    try (Agent agent = open("hang")) {
      agent.init("task", "hang2", List.of());
      agent.send(point(3), data -> {});
      assertThatThrownBy(() -> agent.end(data -> {}, Duration.ofMillis(200)))
          .isInstanceOf(AgentException.class)
          .hasMessage("process not responding");
    }
    TestAgents.untilGone("hang");
  }

  private static void receiveForEver(Agent agent) throws AgentException {
    while (true) {
      agent.receive(data -> {});
      Thread.yield();
    }
  }
}
