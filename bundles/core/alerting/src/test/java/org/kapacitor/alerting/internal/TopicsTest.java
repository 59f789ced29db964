package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.alerting.internal.AlertingFixture.spec;
import static org.kapacitor.alerting.internal.Events.event;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;

/** alerts.md sections 2.2 and 2.8. */
class TopicsTest {
  private final AlertingFixture alerting = new AlertingFixture().start();

  @AfterEach
  void stop() {
    alerting.close();
  }

  private AlertOutlet publisher(String topic) {
    return alerting.node("alert2", topic);
  }

  private List<String> topics(Level minLevel) {
    return alerting.service.topics(minLevel).stream()
        .map(topic -> topic.id() + " " + topic.level() + " " + topic.collected())
        .toList();
  }

  private List<String> events(String topic, Level minLevel) {
    return alerting.service.events(topic, minLevel).orElseThrow().stream()
        .map(state -> state.id() + " " + state.level())
        .toList();
  }

  @Test
  void aTopicHasTheWorstLevelOfItsEvents() {
    AlertOutlet node = publisher("t");
    node.publish(event("b", Level.CRITICAL));
    node.publish(event("a", Level.OK));
    node.publish(event("c", Level.WARNING));
    assertThat(topics(Level.OK)).containsExactly("t CRITICAL 3");
    node.publish(event("b", Level.INFO));
    assertThat(topics(Level.OK)).containsExactly("t WARNING 4");
    node.publish(event("b", Level.OK));
    node.publish(event("c", Level.OK));
    assertThat(topics(Level.OK)).containsExactly("t OK 6");
  }

  @Test
  void listsTopicsInOrderOfTheirIdsAndByLevel() {
    publisher("z").publish(event("e", Level.WARNING));
    publisher("a").publish(event("e", Level.INFO));
    publisher("m:n:alert2").publish(event("e", Level.CRITICAL));
    assertThat(topics(Level.OK))
        .containsExactly("a INFO 1", "m:n:alert2 CRITICAL 1", "z WARNING 1");
    assertThat(topics(Level.WARNING)).containsExactly("m:n:alert2 CRITICAL 1", "z WARNING 1");
    assertThat(topics(Level.CRITICAL)).containsExactly("m:n:alert2 CRITICAL 1");
  }

  @Test
  void listsEventsByLevel() {
    AlertOutlet node = publisher("t");
    node.publish(event("b", Level.CRITICAL));
    node.publish(event("a", Level.OK));
    node.publish(event("c", Level.WARNING));
    assertThat(events("t", Level.OK)).containsExactly("a OK", "b CRITICAL", "c WARNING");
    assertThat(events("t", Level.WARNING)).containsExactly("b CRITICAL", "c WARNING");
  }

  @Test
  void keepsTheLastStateOfAnEvent() {
    AlertOutlet node = publisher("t");
    node.publish(event("a", Level.WARNING, 1));
    node.publish(event("a", Level.CRITICAL, 2));
    assertThat(alerting.service.event("t", "a"))
        .contains(
            new EventState(
                "a", "a is CRITICAL", "details of a", 2_000_000_000L, 0, Level.CRITICAL));
    assertThat(alerting.service.event("t", "b")).isEmpty();
    assertThat(alerting.service.event("u", "a")).isEmpty();
  }

  @Test
  void doesNotKnowATopicThatNothingMade() {
    assertThat(alerting.service.topic("t")).isEmpty();
    assertThat(alerting.service.events("t", Level.OK)).isEmpty();
    assertThat(alerting.service.handlers("t")).isEmpty();
    assertThat(topics(Level.OK)).isEmpty();
  }

  @Test
  void aHandlerMakesItsTopic() {
    alerting.service.create(spec("t", "h"));
    assertThat(topics(Level.OK)).containsExactly("t OK 0");
  }

  @Test
  void aHandlerThatIsRefusedMakesNoTopic() {
    try {
      alerting.service.create(spec("t", "h", "number", -1L));
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageContaining("number must not be negative");
    }
    assertThat(topics(Level.OK)).isEmpty();
    assertThat(alerting.service.topic("t")).isEmpty();
  }

  @Test
  void worksOutThePreviousLevelInEachTopic() {
    AlertOutlet node = alerting.node("alert2", "t", alerting.call("own"));
    alerting.service.create(spec("t", "h", "mark", "named"));
    publisher("t").publish(event("a", Level.INFO));
    node.publish(event("a", Level.CRITICAL));
    node.publish(event("a", Level.OK));
    assertThat(alerting.handler.sent(5))
        .containsExactlyInAnyOrder(
            "named t a INFO<OK",
            "own main:task:alert2 a CRITICAL<OK",
            "named t a CRITICAL<INFO",
            "own main:task:alert2 a OK<CRITICAL",
            "named t a OK<CRITICAL");
  }

  @Test
  void aDeletedTopicForgetsItsEventsButKeepsItsHandlers() {
    alerting.service.create(spec("t", "h"));
    AlertOutlet node = publisher("t");
    node.publish(event("a", Level.CRITICAL));
    alerting.service.delete("t");
    assertThat(topics(Level.OK)).isEmpty();
    assertThat(alerting.service.topic("t")).isEmpty();
    assertThat(alerting.service.handlers("t")).hasSize(1);
    node.publish(event("a", Level.WARNING));
    assertThat(topics(Level.OK)).containsExactly("t WARNING 1");
    assertThat(alerting.handler.sent(2)).containsExactly("t a CRITICAL<OK", "t a WARNING<OK");
  }

  @Test
  void deletingATopicThatIsNotThereDoesNothing() {
    alerting.service.delete("t");
    assertThat(topics(Level.OK)).isEmpty();
  }

  @Test
  void aDeletedTopicOfARunningNodeKeepsTheHandlersOfTheScript() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call("own"));
    node.publish(event("a", Level.CRITICAL));
    alerting.service.delete("main:task:alert2");
    node.publish(event("a", Level.WARNING));
    assertThat(alerting.handler.sent(2))
        .containsExactly("own main:task:alert2 a CRITICAL<OK", "own main:task:alert2 a WARNING<OK");
  }

  @Test
  void theTopicOfANodeThatEndsIsSeenNoMoreButComesBackWithTheNode() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
    node.publish(event("a", Level.CRITICAL));
    node.close();
    assertThat(topics(Level.OK)).isEmpty();
    alerting.node("alert2", "", alerting.call(""));
    assertThat(topics(Level.OK)).containsExactly("main:task:alert2 CRITICAL 0");
    assertThat(events("main:task:alert2", Level.OK)).containsExactly("a CRITICAL");
  }

  @Test
  void aNodeWithoutHandlersHasNoTopicOfItsOwn() {
    publisher("").publish(event("a", Level.CRITICAL));
    assertThat(topics(Level.OK)).isEmpty();
  }

  @Test
  void handlersOfClientsCanBelongToTheTopicOfANode() {
    alerting.service.create(spec("main:task:alert2", "h", "mark", "spec"));
    AlertOutlet first = alerting.node("alert2", "", alerting.call("own"));
    first.publish(event("a", Level.CRITICAL));
    first.close();
    AlertOutlet second = alerting.node("alert2", "", alerting.call("own"));
    second.publish(event("a", Level.OK));
    assertThat(alerting.handler.sent(4))
        .containsExactlyInAnyOrder(
            "spec main:task:alert2 a CRITICAL<OK",
            "own main:task:alert2 a CRITICAL<OK",
            "spec main:task:alert2 a OK<CRITICAL",
            "own main:task:alert2 a OK<CRITICAL");
  }

  @Test
  void statesAreThereAgainAfterARestartButCountersAreNot() {
    publisher("t").publish(event("a", Level.CRITICAL, 7));
    publisher("t").publish(event("b", Level.OK));
    AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
    node.publish(event("c", Level.INFO));
    alerting.restart();
    assertThat(topics(Level.OK)).containsExactly("main:task:alert2 INFO 0", "t CRITICAL 0");
    assertThat(events("t", Level.OK)).containsExactly("a CRITICAL");
    assertThat(alerting.service.event("t", "a"))
        .contains(
            new EventState(
                "a", "a is CRITICAL", "details of a", 7_000_000_000L, 0, Level.CRITICAL));
    assertThat(alerting.store.keys("topics")).containsExactly("main:task:alert2\nc", "t\na");
  }

  @Test
  void aRecoveryRemovesWhatIsStored() {
    AlertOutlet node = publisher("t");
    node.publish(event("a", Level.CRITICAL));
    node.publish(event("a", Level.OK));
    alerting.restart();
    assertThat(topics(Level.OK)).isEmpty();
  }

  @Test
  void eventsWithoutAnIdAreKeptToo() {
    publisher("t").publish(event("a", Level.CRITICAL).in("t", Level.OK));
    publisher("t").publish(Events.withId("", Level.WARNING));
    alerting.restart();
    assertThat(events("t", Level.OK)).containsExactly(" WARNING", "a CRITICAL");
  }

  @Test
  void deletionReachesTheStore() {
    publisher("t").publish(event("a", Level.CRITICAL));
    publisher("tt").publish(event("a", Level.CRITICAL));
    alerting.service.delete("t");
    alerting.restart();
    assertThat(topics(Level.OK)).containsExactly("tt CRITICAL 0");
  }

  @Test
  void aDeletedTaskTakesItsTopicsAlong() {
    alerting.node("alert2", "t", alerting.call("")).publish(event("a", Level.CRITICAL));
    alerting.node("alert3", "", alerting.call("")).publish(event("a", Level.CRITICAL));
    alerting.service.deleteOfTask("task");
    assertThat(topics(Level.OK)).containsExactly("t CRITICAL 1");
    alerting.restart();
    assertThat(topics(Level.OK)).containsExactly("t CRITICAL 0");
  }

  @Test
  void nothingIsStoredIfTopicsAreNotPersistent() {
    alerting.settings.set("alert", Map.of("persistTopics", false));
    alerting.restart();
    AlertOutlet node = alerting.node("alert2", "t", alerting.call(""));
    node.publish(event("a", Level.CRITICAL));
    node.close();
    assertThat(topics(Level.OK)).containsExactly("t CRITICAL 1");
    assertThat(alerting.store.keys("topics")).isEmpty();
    alerting.node("alert2", "", alerting.call(""));
    assertThat(topics(Level.CRITICAL)).containsExactly("t CRITICAL 1");
    alerting.restart();
    assertThat(topics(Level.OK)).isEmpty();
  }

  @Test
  void countsWhatBecameOfEvents() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
    node.publish(event("a", Level.CRITICAL));
    node.publish(event("a", Level.OK));
    alerting.handler.events(2);
    TopicState state = alerting.service.topic("main:task:alert2").orElseThrow();
    assertThat(state.collected()).isEqualTo(2);
  }
}
