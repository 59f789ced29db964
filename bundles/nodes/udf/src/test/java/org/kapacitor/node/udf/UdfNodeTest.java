package org.kapacitor.node.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.node.DynamicNodeType.Options;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.node.udf.wire.Response.Info;
import org.kapacitor.testkit.NodeTest;

/** Nodes with agents in Python, which read the messages' shapes from our udf.proto. */
final class UdfNodeTest {
  private static NodeTest test(String script, String mode) {
    return NodeTest.of(script, TestAgents.node(mode));
  }

  @Test
  void passesDataThroughTheAgentWithTheOptionsOfTheScript() {
    test("@scale().by(2.5)", "scale")
        .points("m,host=a v=1 1", "m,host=a v=2 2")
        .end()
        .expect("m,host=a n=1i,v=2.5 1", "m,host=a n=2i,v=5.0 2");
  }

  @Test
  void showsTheAgentAllThatAPointHas() {
    test("@seen()", "seen")
        .groupByMeasurement()
        .groupBy("host")
        .points("m,dc=x,host=a f=1.5,i=-2i,s=\"ä\\\"\",b=true 1.000000001")
        .end()
        .expect(
            "m,dc=x,host=a fields=\"[[('f', 1.5)], [('i', -2)], [('s', 'ä\"')], [('b', True)]]\","
                + "options=\"[]\",seen=\"['db', 'rp', 'm\\nhost=a', ['host'], True]\""
                + " 1.000000001 [m\\nhost=a]");
  }

  @Test
  void callsOfOptionsKeepTheirOrderAndTheirTypes() {
    test("@seen(1, 'ignored').pair(1, 2s).as('x').flag(TRUE).pair(-3, -1m).none()", "seen")
        .points("m v=1 1")
        .end()
        .expect(
            "m fields=\"[[('v', 1.0)], [], [], []]\",options=\"[('pair', [1, 2000000000]),"
                + " ('as', ['x']), ('flag', [True]), ('pair', [-3, -60000000000]), ('none', [])]\","
                + "seen=\"['db', 'rp', '', [], False]\" 1");
  }

  @Test
  void makesAPointOfABatch() {
    test("@sum()", "sum")
        .onBatches()
        .batch("m,host=a 10", "v=1 5", "x=y v=2 10")
        .batch("m,host=a 20")
        .end()
        .expect("m,host=a size=2i,sum=3.0 10 [host=a]", "m,host=a size=0i,sum=0.0 20 [host=a]");
  }

  @Test
  void makesABatchOfPoints() {
    test("@pairs()", "pairs")
        .withoutRestoring()
        .points("m,host=a v=1 1", "m,host=a v=2 2", "m,host=a v=3 3")
        .end()
        .expect("batch m [m\\nhost=a] 2 {v=1.0 1; v=2.0 2}");
  }

  @Test
  void givesBatchesForBatches() {
    test("@copy()", "copy")
        .onBatches()
        .batch("m,host=a 10", "core=0 v=1,s=\"t\" 5", "core=1 i=2i,b=false 10")
        .end()
        .expect("batch m [host=a] 10 {core=0 s=\"t\",v=1.0 5; core=1 b=false,i=2i 10}");
  }

  @Test
  void passesWhatComesAfterTheEndOfTheInput() {
    test("@atend()", "atend").points("m v=1 1", "m v=2 2").end().expect("m v=1.0 1", "m v=2.0 2");
  }

  @Test
  void passesWhatComesOnItsOwn() {
    test("@late()", "late").withoutRestoring().points("m v=1 1").end().expect("m v=1.0 1");
  }

  @Test
  void takesMuchMoreThanItGives() {
    NodeTest test = test("@burst()", "burst").withoutRestoring();
    test.points("m v=20000 1", "m v=20000 2")
        .end()
        .expect(
            IntStream.range(0, 40_000)
                .mapToObj(i -> "m i=" + i % 20_000 + "i " + (i / 20_000 + 1))
                .toArray(String[]::new));
  }

  @Test
  void givesMuchMoreThanItGets() {
    NodeTest test = test("@sum()", "sum").onBatches().withoutRestoring();
    String[] rows = IntStream.range(0, 20_000).mapToObj(i -> "v=1 " + i).toArray(String[]::new);
    test.batch("m 20000", rows).end().expect("m size=20000i,sum=20000.0 20000");
  }

  @Test
  void barriersAndDeletionsStopHere() {
    test("@scale()", "scale")
        .points("m v=1 1")
        .barrier("m", "2")
        .delete("m")
        .end()
        .expect("m n=1i,v=1.0 1");
  }

  @Test
  void startsAnotherAgentWhenOneIsLost() {
    test("@crash()", "crash")
        .withoutRestoring()
        .points("m v=1 1", "m v=2 2", "m v=3 3")
        .then(() -> TestAgents.untilGone("crash"))
        .points("m v=4 4")
        .end()
        .expect("m n=1i,v=1.0 1", "m n=2i,v=2.0 2", "m n=1i,v=4.0 4")
        .expectErrors(1);
  }

  @Test
  void failsTheTaskWhenAgentsAreLostTooLong() {
    Backoff impatient = new Backoff(Duration.ofMillis(1), Duration.ofHours(1), 2);
    Function function = TestAgents.process("crash", TestAgents.TIMEOUT);
    NodeTest.of("@twice()", TestAgents.node("twice", function, impatient))
        .points("m v=3 1")
        .then(() -> TestAgents.untilGone("twice"))
        .points("m v=3 2")
        .then(() -> TestAgents.untilGone("twice"))
        .points("m v=3 3")
        .failsRunning("twice2: process exited unexpectedly: exit status 3");
  }

  @Test
  void failsTheTaskWhenTheAgentRefusesTheOptions() {
    test("@scale().as('refused')", "scale")
        .points("m v=1 1")
        .failsRunning("scale2: failed to initialize processes as must not be refused");
  }

  @Test
  void failsTheTaskWhenTheAgentSaysThatItCannotGoOn() {
    test("@error()", "error").points("m v=3 1").end().failsRunning("error2: three is too much");
  }

  @Test
  void failsTheTaskWhenThereIsNoSuchProgram() {
    Function function =
        new Function("", "no-such-program", List.of(), Map.of(), Duration.ofSeconds(1));
    UdfNode node =
        new UdfNode(
            TestAgents.type("none", function),
            new Info(EdgeType.STREAM, EdgeType.STREAM, Map.of()),
            TestAgents.QUICK);
    NodeTest.of("@none()", node)
        .wait(Duration.ofSeconds(1))
        .failsRunning("none2: exec: \"no-such-program\": executable file not found in $PATH");
  }

  @Test
  void connectsToAnAgentThatListensOnASocket(@TempDir Path folder) throws IOException {
    Path socket = folder.resolve("agent.sock");
    Process agent = TestAgents.listen("scale", socket);
    try {
      UdfNode node = TestAgents.node("remote", TestAgents.socket(socket), TestAgents.QUICK);
      NodeTest.of("@remote().by(3.0)", node)
          .points("m v=1 1", "m v=2 2")
          .end()
          .expect("m n=1i,v=3.0 1", "m n=2i,v=6.0 2");
    } finally {
      agent.destroyForcibly();
    }
  }

  @Test
  void optionsMustBeKnownAndFit() {
    // nodes.md section 11.1
    fails("@scale().nosuch(1)", "no method or property \"nosuch\" on *pipeline.UDFNode");
    fails("@scale().pair(1)", "unexpected number of args to pair, got 1 expected 2");
    fails("@scale().by(1)", "unexpected arg to by, got INT expected DOUBLE");
    fails("@scale().by('x')", "unexpected arg to by, got STRING expected DOUBLE");
    fails("@scale().as(1m)", "unexpected arg to as, got DURATION expected STRING");
    fails("@scale().as(lambda: TRUE)", "unexpected arg to as, got *ast.LambdaNode expected STRING");
    fails("@scale().As('x')", "no method or property \"As\" on *pipeline.UDFNode");
    fails("@Scale()", "no method or property \"Scale\" on *pipeline.Feed");
    fails("|scale()", "but dynamic method does exist. Use '@' operator instead: 'node@scale(..)'.");
  }

  private static void fails(String script, String message) {
    test(script, "scale").fails(message);
  }

  @Test
  void edgesMustFit() {
    test("@sum()", "sum").fails("cannot add child mismatched edges: feed1:stream -> sum2:batch");
  }

  @Test
  void quietIsAPropertyToo() {
    test("@scale().quiet().by(2.0)", "scale").points("m v=1 1").end().expect("m n=1i,v=2.0 1");
  }

  @Test
  void namesItsNodesAfterTheFunction() {
    UdfNode node = TestAgents.node("scale");
    assertThat(node.declaration().name()).isEqualTo("@scale");
    assertThat(node.declaration().kind()).isEqualTo("scale");
    assertThat(node.declaration().blocking()).isTrue();
    assertThat(new Options(List.of()).calls()).isEmpty();
  }
}
