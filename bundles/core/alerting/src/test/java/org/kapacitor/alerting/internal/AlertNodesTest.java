package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.alerting.internal.Events.event;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.Level;

/** What alert nodes get from the alert service: alerts.md sections 1.10 and 1.11. */
class AlertNodesTest {
  private static final String OWN = "main:task:alert2";

  private final AlertingFixture alerting = new AlertingFixture().start();

  @AfterEach
  void stop() {
    alerting.close();
  }

  private Optional<Level> stored(String topic) {
    return alerting.service.event(topic, "a").map(EventState::level);
  }

  private static Optional<Level> restored(AlertOutlet node) {
    return node.restore("a").map(EventState::level);
  }

  /** Leaves a level behind in topics, as if the server had been stopped since. */
  private void leave(String topic, Level level) {
    if (topic.equals(OWN)) {
      AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
      node.publish(event("a", level));
      node.close();
    } else {
      alerting.node("alert9", topic).publish(event("a", level));
    }
  }

  @Test
  void aNodeThatIsNewHasNothingToRestore() {
    assertThat(alerting.node("alert2", "t", alerting.call("")).restore("a")).isEmpty();
  }

  @Test
  void restoresFromItsOwnTopic() {
    leave(OWN, Level.CRITICAL);
    alerting.restart();
    AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
    assertThat(restored(node)).contains(Level.CRITICAL);
    assertThat(node.restore("b")).isEmpty();
    assertThat(alerting.node("alert2", "").restore("a")).isEmpty();
  }

  @Test
  void restoresFromTheTopicItNames() {
    leave("t", Level.WARNING);
    alerting.restart();
    assertThat(restored(alerting.node("alert2", "t"))).contains(Level.WARNING);
    assertThat(stored(OWN)).isEmpty();
  }

  @Test
  void copiesTheStateOfTheNamedTopicIntoItsOwn() {
    leave("t", Level.WARNING);
    alerting.restart();
    AlertOutlet node = alerting.node("alert2", "t", alerting.call(""));
    assertThat(restored(node)).contains(Level.WARNING);
    assertThat(stored(OWN)).contains(Level.WARNING);
    node.publish(event("a", Level.OK));
    assertThat(alerting.handler.sent(1)).containsExactly(OWN + " a OK<WARNING");
  }

  @Test
  void itsOwnTopicWins() {
    leave("t", Level.WARNING);
    leave(OWN, Level.CRITICAL);
    alerting.restart();
    assertThat(restored(alerting.node("alert2", "t", alerting.call("")))).contains(Level.CRITICAL);
    assertThat(stored("t")).contains(Level.CRITICAL);
    alerting.restart();
    assertThat(stored("t")).contains(Level.CRITICAL);
  }

  @Test
  void anOkOfTheNamedTopicIsNotCopied() {
    leave("t", Level.OK);
    AlertOutlet node = alerting.node("alert2", "t", alerting.call(""));
    assertThat(restored(node)).contains(Level.OK);
    assertThat(stored(OWN)).isEmpty();
  }

  @Test
  void anOkOfItsOwnTopicOverwritesTheNamedOne() {
    AlertOutlet node = alerting.node("alert2", "t", alerting.call(""));
    alerting.node("alert9", "t").publish(event("a", Level.CRITICAL));
    alerting.node("alert2", "", alerting.call("")).publish(event("a", Level.OK));
    assertThat(restored(node)).contains(Level.OK);
    assertThat(stored("t")).contains(Level.OK);
  }

  @Test
  void aReplayHasATopicOfItsOwn() {
    leave(OWN, Level.CRITICAL);
    AlertOutlet replay = alerting.node("replay1", "alert2", "t", alerting.call(""));
    assertThat(replay.restore("a")).isEmpty();
    replay.publish(event("a", Level.INFO));
    assertThat(stored("replay1:task:alert2")).contains(Level.INFO);
    assertThat(stored("t")).contains(Level.INFO);
    replay.close();
    assertThat(stored("replay1:task:alert2")).isEmpty();
  }

  @Test
  void globalHandlersAreAddedWhereTheScriptHasNoneOfTheKind() {
    alerting.settings.set("record", Map.of("global", true, "mark", "G"));
    alerting.node("alert2", "").publish(event("a", Level.CRITICAL));
    alerting.handler.sent(1);
    alerting.node("alert3", "", alerting.call("S")).publish(event("a", Level.CRITICAL));
    assertThat(alerting.handler.sent(2))
        .containsExactly("G main:task:alert2 a CRITICAL<OK", "GS main:task:alert3 a CRITICAL<OK");
  }

  @Test
  void globalAndStateChangesOnlyTogetherCountForAllNodes() {
    alerting.settings.set("record", Map.of("stateChangesOnly", true));
    assertThat(alerting.node("alert2", "").stateChangesOnly()).isFalse();
    alerting.settings.set("record", Map.of("stateChangesOnly", true, "global", true));
    assertThat(alerting.node("alert3", "").stateChangesOnly()).isTrue();
    assertThat(alerting.node("alert4", "", alerting.call("S")).stateChangesOnly()).isTrue();
  }

  @Test
  void sendsToAllHandlersOfTheScript() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call("x"), alerting.call("y"));
    node.publish(event("a", Level.CRITICAL));
    assertThat(alerting.handler.sent(2))
        .containsExactlyInAnyOrder(
            "x main:task:alert2 a CRITICAL<OK", "y main:task:alert2 a CRITICAL<OK");
  }

  @Test
  void aHandlerThatCannotBeOpenedFailsTheNodeAndLeavesNothingOpen() {
    assertThatThrownBy(
            () ->
                alerting.node(
                    "alert2", "", alerting.call("x"), alerting.call(Map.of("number", -1L))))
        .isInstanceOf(HandlerException.class)
        .hasMessage("failed to create record handler: number must not be negative");
    assertThat(alerting.handler.closed()).containsExactly("x");
    assertThat(alerting.service.topics(Level.OK)).isEmpty();
  }

  @Test
  void aNodeThatEndsDeliversWhatItRaised() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call(""));
    for (int i = 0; i < 100; i++) {
      node.publish(event("a", i % 2 == 0 ? Level.CRITICAL : Level.OK, i));
    }
    node.close();
    assertThat(alerting.handler.events(100)).hasSize(100);
    assertThat(alerting.handler.closed()).containsExactly("");
  }

  @Test
  void aNodeThatIsOpenedAnewTakesItsTopicOver() {
    AlertOutlet before = alerting.node("alert2", "", alerting.call("old"));
    before.publish(event("a", Level.CRITICAL));
    AlertOutlet node = alerting.node("alert2", "", alerting.call("new"));
    before.close();
    node.publish(event("a", Level.OK));
    assertThat(alerting.handler.sent(2))
        .containsExactly("old " + OWN + " a CRITICAL<OK", "new " + OWN + " a OK<CRITICAL");
    node.close();
    assertThat(alerting.service.topics(Level.OK)).isEmpty();
  }

  @Test
  void aNodeThatCannotBeOpenedAnewLeavesTheOneBeforeAlone() {
    AlertOutlet node = alerting.node("alert2", "", alerting.call("old"));
    alerting.node("alert2", "", alerting.call("new")).close();
    node.publish(event("a", Level.CRITICAL));
    assertThat(alerting.handler.sent(1)).containsExactly("old " + OWN + " a CRITICAL<OK");
  }

  @Test
  void inhibitorsCountForAllNodes() {
    var inhibitor = alerting.alerts().inhibitor("disk", org.kapacitor.api.data.Tags.EMPTY);
    inhibitor.active(true);
    assertThat(alerting.alerts().inhibited("disk", event("a", Level.OK).tags())).isTrue();
    inhibitor.close();
    assertThat(alerting.alerts().inhibited("disk", event("a", Level.OK).tags())).isFalse();
  }

  @Test
  void knowsTheServer() {
    assertThat(alerting.alerts().server().toString()).contains("host", "cluster", "server");
  }

  @Test
  void aSectionThatIsWrongEndsTheServer() {
    alerting.stop();
    alerting.settings.set("record", Map.of("mark", "wrong"));
    alerting.start();
    assertThat(alerting.fatal).hasSize(1);
    assertThat(alerting.fatal.get(0)).contains("record: mark must not be wrong");
    alerting.settings.set("record", Map.of());
  }

  @Test
  void theSpecsOfATaskThatIsDeletedStay() {
    HandlerSpec spec = AlertingFixture.spec(OWN, "h");
    alerting.service.create(spec);
    alerting.service.deleteOfTask("task");
    assertThat(alerting.service.handlers(OWN)).containsExactly(spec);
  }
}
