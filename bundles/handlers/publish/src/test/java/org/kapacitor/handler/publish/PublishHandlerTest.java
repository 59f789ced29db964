package org.kapacitor.handler.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Event;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** alerts.md section 2.7. */
class PublishHandlerTest {
  private final TestEvent event = TestEvent.of("cpu,host=a v=9 10").id("cpu:a").message("m");

  @Test
  void passesAnEventOnToEveryTopicAsItIs() {
    HandlerTest test = HandlerTest.of(new PublishHandler()).options("topics", List.of("a", "b"));
    test.send(event).expectDone();
    assertThat(test.published()).extracting(Event::topic).containsExactly("a", "b");
    assertThat(test.published()).extracting(Event::state).containsOnly(event.event().state());
    assertThat(test.published()).extracting(Event::data).containsOnly(event.event().data());
  }

  @Test
  void publishesNowhereWithoutTopics() {
    HandlerTest test = HandlerTest.of(new PublishHandler());
    test.send(event).expectDone();
    assertThat(test.published()).isEmpty();
  }

  @Test
  void namesTheTopicsThatGetEvents() {
    HandlerTest test = HandlerTest.of(new PublishHandler()).options("Topics", List.of("a", "a"));
    assertThat(test.publishesTo()).containsExactly("a");
  }

  @Test
  void isNoPropertyOfTheAlertNode() {
    HandlerTest.of(new PublishHandler())
        .script(".publish()")
        .failsDefining("no method or property \"publish\"");
  }
}
