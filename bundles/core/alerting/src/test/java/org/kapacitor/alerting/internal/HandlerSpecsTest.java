package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.alerting.internal.AlertingFixture.ofKind;
import static org.kapacitor.alerting.internal.AlertingFixture.spec;
import static org.kapacitor.alerting.internal.Events.event;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.TopicException;
import org.kapacitor.api.alert.Level;

/** alerts.md sections 2.5, 2.7 and 2.8. */
class HandlerSpecsTest {
  private final AlertingFixture alerting =
      new AlertingFixture().with(new ForwardingHandler()).start();

  @AfterEach
  void stop() {
    alerting.close();
  }

  private void publish(String topic) {
    alerting.node("alert2", topic).publish(event("a", Level.CRITICAL));
  }

  private AbstractThrowableAssert<?, ?> refused(TopicException.Kind kind, HandlerSpec spec) {
    return refused(kind, () -> alerting.service.create(spec));
  }

  private static AbstractThrowableAssert<?, ?> refused(TopicException.Kind kind, Runnable action) {
    return assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            TopicException.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
  }

  @Test
  void aHandlerGetsTheEventsOfItsTopic() {
    HandlerSpec spec = spec("t", "h", "mark", "m");
    assertThat(alerting.service.create(spec)).isEqualTo(spec);
    publish("t");
    publish("u");
    alerting.stop();
    assertThat(alerting.handler.sent(1)).containsExactly("m t a CRITICAL<OK");
    alerting.start();
  }

  @Test
  void listsHandlersInOrderOfTopicsAndIds() {
    alerting.service.create(spec("u", "h"));
    alerting.service.create(spec("t", "z"));
    alerting.service.create(spec("t", "a"));
    alerting.service.create(spec("t.x", "b"));
    assertThat(alerting.service.handlers("t"))
        .extracting(HandlerSpec::id)
        .containsExactly("a", "z");
    assertThat(alerting.service.handlers())
        .extracting(spec -> spec.topic() + "/" + spec.id())
        .containsExactlyInAnyOrder("t/a", "t/z", "t.x/b", "u/h");
    assertThat(alerting.service.handlers("nope")).isEmpty();
  }

  @Test
  void anIdIsUniqueInItsTopic() {
    alerting.service.create(spec("t", "h"));
    alerting.service.create(spec("u", "h"));
    refused(TopicException.Kind.FAILED, spec("t", "h"))
        .hasMessage(
            "failed to create handler: cannot register handler, handler with ID \"h\" already"
                + " exists");
    publish("t");
    assertThat(alerting.handler.sent(1)).hasSize(1);
  }

  @Test
  void checksNames() {
    alerting.service.create(spec("a-b:c.d_é1", "a-b.c_é1"));
    refused(TopicException.Kind.INVALID, spec("a b", "h"))
        .hasMessage(
            "invalid handler spec: handler topic must contain only letters, numbers, '-', '.' and"
                + " '_'. \"h\"");
    refused(TopicException.Kind.INVALID, spec("", "h")).hasMessageContaining("handler topic must");
    refused(TopicException.Kind.INVALID, spec("t", "a:b"))
        .hasMessage(
            "invalid handler spec: handler ID must contain only letters, numbers, '-', '.' and"
                + " '_'. \"a:b\"");
    refused(TopicException.Kind.INVALID, spec("t", "")).hasMessageContaining("handler ID must");
    refused(TopicException.Kind.INVALID, ofKind("", "t", "h", ""))
        .hasMessage("invalid handler spec: handler Kind must not be empty");
    refused(TopicException.Kind.FAILED, ofKind("email", "t", "h", ""))
        .hasMessage("failed to create handler: unsupported action kind \"email\"");
  }

  @Test
  void aHandlerThatCannotBeOpenedIsNotKept() {
    refused(TopicException.Kind.FAILED, spec("t", "h", "number", -1L))
        .hasMessage("failed to create handler: number must not be negative");
    assertThat(alerting.service.handlers()).isEmpty();
    alerting.service.create(spec("t", "h", "number", 1L));
  }

  @Test
  void replacesAHandler() {
    alerting.service.create(spec("t", "h", "mark", "old"));
    publish("t");
    HandlerSpec next = spec("t", "h", "mark", "new");
    assertThat(alerting.service.replace("t", "h", next)).isEqualTo(next);
    publish("t");
    assertThat(alerting.handler.sent(2))
        .containsExactly("old t a CRITICAL<OK", "new t a CRITICAL<CRITICAL");
    assertThat(alerting.handler.closed()).containsExactly("old");
    assertThat(alerting.service.handlers("t")).containsExactly(next);
  }

  @Test
  void replacingCanChangeTheIdAndTheKind() {
    alerting.service.create(spec("t", "h", "mark", "old"));
    HandlerSpec next = ofKind("forward", "t", "i", "level() == CRITICAL", "to", "u");
    alerting.service.replace("t", "h", next);
    alerting.service.create(spec("u", "h"));
    publish("t");
    assertThat(alerting.handler.sent(1)).containsExactly("u a CRITICAL<OK");
    assertThat(alerting.service.handlers("t")).containsExactly(next);
  }

  @Test
  void refusesToReplaceWhatIsNotThereOrByWhatIsWrong() {
    alerting.service.create(spec("t", "h", "mark", "old"));
    alerting.service.create(spec("t", "other"));
    HandlerSpec right = spec("t", "h");
    refused(TopicException.Kind.NOT_FOUND, () -> alerting.service.replace("t", "x", right))
        .hasMessage("unknown handler: \"x\"");
    refused(TopicException.Kind.FAILED, () -> alerting.service.replace("t", "h", spec("u", "h")))
        .hasMessage("failed to update handler: cannot change topic in update");
    refused(
            TopicException.Kind.FAILED,
            () -> alerting.service.replace("t", "h", spec("t", "other")))
        .hasMessage("failed to update handler: object already exists");
    refused(
            TopicException.Kind.FAILED,
            () -> alerting.service.replace("t", "h", spec("t", "h", "number", -1L)))
        .hasMessage("failed to update handler: number must not be negative");
    refused(TopicException.Kind.INVALID, () -> alerting.service.replace("t", "h", spec("t", "a b")))
        .hasMessageContaining("invalid handler spec: handler ID");
    publish("t");
    assertThat(alerting.handler.sent(2))
        .containsExactlyInAnyOrder("old t a CRITICAL<OK", "t a CRITICAL<OK");
  }

  @Test
  void removesAHandlerOnceItHasDeliveredWhatItGot() {
    alerting.service.create(spec("t", "h", "mark", "m"));
    publish("t");
    alerting.service.remove("t", "h");
    assertThat(alerting.handler.sent(1)).hasSize(1);
    assertThat(alerting.handler.closed()).containsExactly("m");
    assertThat(alerting.service.handlers("t")).isEmpty();
    publish("t");
    alerting.service.remove("t", "h");
    alerting.restart();
    assertThat(alerting.handler.sent(1)).hasSize(1);
  }

  @Test
  void keepsSpecsOverARestartAsTheyWereSent() {
    HandlerSpec spec =
        spec("t", "h", "MARK", "m", "headers", Map.of("A", "b"), "number", 7, "ratio", 1.5);
    alerting.service.create(spec);
    alerting.service.create(
        new HandlerSpec("t", "none", "record", Optional.empty(), "level() >= INFO"));
    alerting.restart();
    assertThat(alerting.service.handlers("t"))
        .containsExactly(
            spec, new HandlerSpec("t", "none", "record", Optional.empty(), "level() >= INFO"));
    publish("t");
    assertThat(alerting.handler.sent(2))
        .containsExactlyInAnyOrder("m t a CRITICAL<OK", "t a CRITICAL<OK");
  }

  @Test
  void leavesOutAStoredHandlerThatFailsNow() {
    alerting.service.create(spec("t", "bad", "mark", "bad"));
    alerting.service.create(spec("t", "good", "mark", "good"));
    alerting.stop();
    alerting.handler.refuse("bad");
    alerting.start();
    publish("t");
    assertThat(alerting.handler.sent(1)).containsExactly("good t a CRITICAL<OK");
    assertThat(alerting.service.handlers("t")).hasSize(2);
    alerting.handler.refuse("");
    alerting.service.replace("t", "bad", spec("t", "bad", "mark", "bad"));
    publish("t");
    assertThat(alerting.handler.sent(3)).contains("bad t a CRITICAL<CRITICAL");
  }

  @Test
  void waitsForAKindThatIsNotInstalledYet() {
    alerting.service.create(spec("t", "h"));
    alerting.stop();
    alerting.catalog.removeHandler(alerting.handler);
    alerting.start();
    publish("t");
    alerting.catalog.addHandler(alerting.handler, "test");
    publish("t");
    assertThat(alerting.handler.sent(1)).containsExactly("t a CRITICAL<CRITICAL");
    alerting.catalog.removeHandler(alerting.handler);
    publish("t");
    assertThat(alerting.handler.closed()).contains("");
    alerting.catalog.addHandler(alerting.handler, "test");
    publish("t");
    assertThat(alerting.handler.sent(2)).hasSize(2);
    assertThat(alerting.service.handlers("t")).hasSize(1);
  }

  @Test
  void opensAHandlerAnewWhenItsSectionChanges() {
    alerting.service.create(spec("t", "h", "mark", "-h"));
    publish("t");
    alerting.handler.sent(1);
    alerting.settings.set("record", Map.of("mark", "changed"));
    publish("t");
    assertThat(alerting.handler.sent(2))
        .containsExactly("-h t a CRITICAL<OK", "changed-h t a CRITICAL<CRITICAL");
  }

  @Test
  void refusesEventsToGoRoundInACircle() {
    refused(TopicException.Kind.FAILED, ofKind("forward", "a", "h", "", "to", "a"))
        .hasMessage("failed to create handler: events would go round in a circle: topic a -> a");
    alerting.service.create(ofKind("forward", "a", "h", "", "to", "b"));
    alerting.service.create(ofKind("forward", "a", "i", "", "to", "c"));
    alerting.service.create(ofKind("forward", "b", "h", "", "to", "c"));
    refused(TopicException.Kind.FAILED, ofKind("forward", "c", "h", "", "to", "a"))
        .hasMessageContaining("circle: topic c -> a -> ")
        .hasMessageEndingWith("c");
    alerting.service.create(ofKind("forward", "c", "h", "", "to", "d"));
    refused(
            TopicException.Kind.FAILED,
            () -> alerting.service.replace("c", "h", ofKind("forward", "c", "h", "", "to", "b")))
        .hasMessage(
            "failed to update handler: events would go round in a circle: topic c -> b -> c");
    alerting.service.replace("a", "h", ofKind("forward", "a", "h", "", "to", "d"));
    alerting.service.remove("a", "i");
    alerting.service.create(ofKind("forward", "c", "j", "", "to", "a"));
  }

  @Test
  void passesEventsOnToATopicThatIsMadeOrComesBackByThat() {
    alerting.node("alert9", "", alerting.call("")).publish(event("a", Level.WARNING));
    alerting.service.create(spec("main:task:alert9", "h", "mark", "of node"));
    alerting.handler.sent(1);
    alerting.service.create(ofKind("forward", "t", "h", "", "to", "main:task:alert9"));
    alerting.restart();
    publish("t");
    assertThat(alerting.handler.sent(2)).contains("of node main:task:alert9 a CRITICAL<WARNING");
    assertThat(alerting.service.topic("main:task:alert9").orElseThrow().collected()).isEqualTo(1);
  }
}
