package org.kapacitor.handler.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.BulkSender;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** alerts.md section 2.7. */
class AggregateHandlerTest {
  private static final long SECOND = 1_000_000_000L;

  private static HandlerTest aggregate(Object... options) {
    return HandlerTest.of(new AggregateHandler()).options(options);
  }

  private static TestEvent event(String host, int time, Level level) {
    return TestEvent.of("cpu,host=" + host + " v=9 " + time)
        .id("cpu:" + host)
        .message(host + " is " + level)
        .level(level)
        .duration(Duration.ofSeconds(100 - time));
  }

  @Test
  void makesOneEventOfAll() {
    HandlerTest test = aggregate("id", "all", "topic", "t", "interval", 3 * SECOND);
    test.sendAll(
            event("a", 10, Level.INFO), event("b", 30, Level.CRITICAL), event("c", 20, Level.OK))
        .expectDone();
    assertThat(test.published()).hasSize(1);
    Event made = test.published().get(0);
    assertThat(made.topic()).isEqualTo("t");
    assertThat(made.json())
        .isEqualTo(
            """
            {"id":"all","message":"Received 3 events in the last 3s.",\
            "details":"a is INFO\\nb is CRITICAL\\nc is OK","time":"1970-01-01T00:00:30Z",\
            "duration":90000000000,"level":"CRITICAL","data":{"series":[\
            {"name":"cpu","tags":{"host":"a"},"columns":["time","v"],\
            "values":[["1970-01-01T00:00:10Z",9]]},\
            {"name":"cpu","tags":{"host":"b"},"columns":["time","v"],\
            "values":[["1970-01-01T00:00:30Z",9]]},\
            {"name":"cpu","tags":{"host":"c"},"columns":["time","v"],\
            "values":[["1970-01-01T00:00:20Z",9]]}]},\
            "previousLevel":"OK","recoverable":false}""");
    assertThat(made.data().name()).isEmpty();
    assertThat(made.data().task()).isEmpty();
    assertThat(made.tags().size()).isZero();
    assertThat(made.data().fields()).isEmpty();
  }

  @Test
  void gathersForTheInterval() {
    BulkSender sender = (BulkSender) aggregate("interval", 5 * SECOND).sender();
    assertThat(sender.gathers()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void writesItsOwnMessage() {
    HandlerTest test =
        aggregate("interval", SECOND, "message", "{{ .Count }}/{{ .Interval.Seconds }}");
    test.sendAll(event("a", 1, Level.OK));
    assertThat(test.published().get(0).message()).isEqualTo("1/1");
    assertThat(test.published().get(0).id()).isEmpty();
    assertThat(test.published().get(0).level()).isEqualTo(Level.OK);
  }

  @Test
  void namesTheTopicThatGetsTheEvent() {
    assertThat(aggregate("interval", SECOND, "topic", "t").publishesTo()).containsExactly("t");
  }

  @Test
  void refusesAnIntervalThatIsNoTime() {
    aggregate().failsOpening("interval must be > 0, got 0s");
    aggregate("interval", -5 * SECOND).failsOpening("interval must be > 0, got -5s");
  }

  @Test
  void refusesATemplateThatCannotBeFilled() {
    aggregate("interval", SECOND, "message", "{{ .Nope }}")
        .failsOpening(
            "failed to evaluate message template with aggregate message data: template: message:1:3:"
                + " executing \"message\" at <.Nope>: can't evaluate field Nope in type"
                + " alert.aggregateMessageData");
    aggregate("interval", SECOND, "message", "{{")
        .failsOpening("template: message:1: unclosed action");
  }

  @Test
  void isNoPropertyOfTheAlertNode() {
    HandlerTest.of(new AggregateHandler())
        .script(".aggregate()")
        .failsDefining("no method or property \"aggregate\"");
  }
}
