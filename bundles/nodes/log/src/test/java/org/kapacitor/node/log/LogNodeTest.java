package org.kapacitor.node.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.testkit.NodeTest;
import org.slf4j.event.Level;

/** nodes.md section 9.5, http-api.md section 2.3. */
class LogNodeTest {
  private static final String NODE = " service=kapacitor task_master=main task=test node=log2 ";

  private final RecordedLog log = new RecordedLog(Level.DEBUG);

  /** Adds fields of the types that are not in line protocol. */
  @Node(name = "odd", summary = "Adds a duration, a time and nothing.")
  static final class OddNode implements NodeType<OddNode.Options> {
    record Options() {}

    @Override
    public GroupOperators open(Options options, NodeContext context) {
      Field d = context.field("d");
      Field n = context.field("n");
      Field t = context.field("t");
      return group ->
          new GroupOperator() {
            @Override
            public void point(Point point, Output out) {
              Row row = new Row().of(point).set(d, FieldType.DURATION, 90_000_000_000L);
              out.point(row.set(n, FieldType.NIL, 0).set(t, FieldType.TIME, 1_000_000_000));
            }
          };
    }
  }

  private NodeTest log(String properties) {
    return NodeTest.of("|log()" + properties, new LogNode(log));
  }

  @Test
  void writesOneRecordPerPoint() {
    log(".prefix('p')")
        .withoutRestoring()
        .groupBy("c", "h")
        .points("m,c=1,h=a,x=2 w=2i,v=1.5,b=true,s=\"t\" 1600000000")
        .expect("m,c=1,h=a,x=2 b=true,s=\"t\",v=1.5,w=2i 1600000000 [c=1,h=a]")
        .expectErrors(0);
    assertThat(log.records().get(0))
        .isEqualTo(
            "info msg=point"
                + NODE
                + "prefix=p name=m db=db rp=rp group=c=1,h=a dimension_0=c dimension_1=h"
                + " tag_c=1 tag_h=a tag_x=2 field_b=true field_s=t field_v=1.5 field_w=2"
                + " time=2020-09-13T12:26:40Z");
  }

  @Test
  void writesEmptyAndOddValues() {
    log("")
        .withoutRestoring()
        .points("m v=1e30,s=\"say \\\"hi\\\" {}\" 0.5")
        .expect("m s=\"say \"hi\" {}\",v=1e+30 0.5");
    assertThat(log.records())
        .containsExactly(
            "info msg=point"
                + NODE
                + "prefix= name=m db=db rp=rp group="
                + " field_s=\"say \\\"hi\\\" {}\" field_v=1000000000000000000000000000000"
                + " time=1970-01-01T00:00:00.5Z");
  }

  @Test
  void writesDurationsTimesAndFieldsWithoutValue() {
    NodeTest.of("|odd()|log()", new OddNode(), new LogNode(log))
        .withoutRestoring()
        .points("m v=1 0")
        .expect("m d=1m30s,n=nil,t=1t,v=1.0 0");
    assertThat(log.records().get(0))
        .endsWith(
            " field_d=1m30s field_n=<nil> field_t=1970-01-01T00:00:01Z field_v=1"
                + " time=1970-01-01T00:00:00Z");
  }

  @Test
  void writesBeginningRowsAndEndOfABatch() {
    log(".prefix('a b')")
        .withoutRestoring()
        .onBatches()
        .batch("m,h=a 3", "x=1 v=1 1", "v=2,w=3i 2")
        .batch("m,h=b 4")
        .expect("batch m [h=a] 3 {x=1 v=1.0 1; v=2.0,w=3i 2}", "batch m [h=b] 4 {}");
    String start = NODE + "prefix=\"a b\" name=m group=";
    assertThat(log.records())
        .containsExactly(
            "info msg=\"begin batch\"" + start + "h=a tag_h=a time=1970-01-01T00:00:03Z",
            "info msg=\"batch point\""
                + start
                + "h=a tag_h=a tag_x=1 field_v=1 time=1970-01-01T00:00:01Z",
            "info msg=\"batch point\""
                + start
                + "h=a tag_h=a field_v=2 field_w=3 time=1970-01-01T00:00:02Z",
            "info msg=\"end batch\"" + start + "h=a tag_h=a time=1970-01-01T00:00:03Z",
            "info msg=\"begin batch\"" + start + "h=b tag_h=b time=1970-01-01T00:00:04Z",
            "info msg=\"end batch\"" + start + "h=b tag_h=b time=1970-01-01T00:00:04Z");
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, info",
    "info, info",
    "DEBUG, debug",
    "Debug, debug",
    "ERROR, error",
    "error, error",
    "WARN, info",
    "loud, info"
  })
  void writesAtTheLevel(String level, String written) {
    log(".level('" + level + "')").points("m v=1 1").expectErrors(0);
    assertThat(log.records()).singleElement().asString().startsWith(written + " msg=point ");
  }

  @Test
  void writesNothingBelowTheLevelOfTheServer() {
    RecordedLog errors = new RecordedLog(Level.ERROR);
    NodeTest.of("|log()|log().level('ERROR').prefix('x')", new LogNode(errors))
        .withoutRestoring()
        .points("m v=1 1")
        .expect("m v=1.0 1");
    assertThat(errors.records()).singleElement().asString().startsWith("error msg=point ");
  }

  @Test
  void passesEverythingOn() {
    NodeTest.of("|log()", new LogNode())
        .groupBy("h")
        .points("m,h=a,x=1 v=1 1")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .expect("m,h=a,x=1 v=1.0 1 [h=a]", "barrier [h=a] 2", "delete [h=a]");
    assertThat(log.records()).isEmpty();
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    log(".level(5)").fails("reflect.Set: value of type int64 is not assignable to type string");
    log(".prefix('a', 'b')")
        .fails("too many arguments to set property Prefix on *pipeline.LogNode");
    NodeTest.of("|log('x')", new LogNode(log)).fails("reflect: Call with too many input arguments");
  }
}
