package com.example.chat;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

class ChatHandlerTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,host=a value=99 1").id("cpu:a").message("cpu of a is at 99");

  private static HandlerTest chat() {
    return HandlerTest.of(new ChatHandler())
        .config("enabled", true, "url", "http://chat.example.com", "token", "s3cret");
  }

  @Test
  void saysItInTheRoomOfTheScript() {
    chat()
        .script(".chat().room('ops')")
        .options("room", "ops")
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST http://chat.example.com/say\n"
                + "Authorization: Bearer s3cret\n"
                + "Content-Type: application/json\n\n"
                + "{\"room\":\"ops\",\"text\":\"CRITICAL: cpu of a is at 99\"}");
  }

  @Test
  void saysItInTheConfiguredRoomOtherwise() {
    chat()
        .script(".chat()")
        .send(EVENT)
        .expectBody("{\"room\":\"alerts\",\"text\":\"CRITICAL: cpu of a is at 99\"}");
  }

  @Test
  void leavesAttemptsToTheServerThatCanSucceed() {
    chat().answer(503, "busy").send(EVENT).expectRetry("503: busy");
    chat().answer(404, "no such room").send(EVENT).expectRejected("404: no such room");
    chat().noAnswer("refused").send(EVENT).expectRetry("POST http://chat.example.com: refused");
  }

  @Test
  void needsItsSection() {
    HandlerTest.of(new ChatHandler()).send(EVENT).expectRejected("service is not enabled");
    HandlerTest.of(new ChatHandler())
        .config("enabled", true)
        .failsOpening("url of section [chat] is missing");
  }
}
