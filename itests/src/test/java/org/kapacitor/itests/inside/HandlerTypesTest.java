package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.itests.inside.Server.await;

import java.io.FileInputStream;
import java.io.InputStream;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.itests.plugin.RivalChat;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A kind of alert handler that is made outside the server's build comes, changes and goes. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class HandlerTypesTest {
  private static final String SCRIPT =
      """
      stream
          |from()
              .measurement('m')
          |alert()
              .id('a')
              .message('{{ index .Fields "value" }}')
              .crit(lambda: "value" > 10)
      """;
  private static final String WAITS = "handler type \"chat\"";
  private static final String TOPIC = "/kapacitor/v1preview/alerts/topics/chats/handlers";

  @Inject private BundleContext context;
  private final Server server = new Server();
  private ChatServer chat;

  @Configuration
  public Option[] configuration() throws Exception {
    return Container.options();
  }

  @Before
  public void openChat() throws Exception {
    chat = new ChatServer();
  }

  @After
  public void cleanUp() throws Exception {
    server.delete("alerts");
    server.send("DELETE", TOPIC + "/say", "");
    Plugins.CHAT.uninstall(context);
    chat.close();
  }

  private Disturbances watch() {
    return Disturbances.watchAllBut(context, Plugins.CHAT.symbolicName());
  }

  private static String said(String text) {
    return "{\"room\":\"alerts\",\"text\":\"" + text + "\"}";
  }

  @Test
  public void tasksWaitForAHandlerTypeAndGoOnWhereTheyWere() throws Exception {
    Plugins.CHAT.install(context);
    server.define("alerts", SCRIPT + "        .chat()\n");
    server.write("m value=11 1");
    await(() -> assertThat(chat.said()).containsExactly(said("CRITICAL: 11")));
    try (Disturbances disturbances = watch()) {
      Plugins.CHAT.uninstall(context);
      server.assertWaitsFor("alerts", WAITS);
      server.write("m value=1 2");
      Plugins.CHAT.install(context);
      await(() -> server.assertRuns("alerts"));
      // It is a recovery: the node knows what it has raised before.
      await(() -> assertThat(chat.said()).endsWith(said("OK: 1")).hasSize(2));
      disturbances.assertNone();
    }
  }

  @Test
  public void anUpdateKeepsEventsComing() throws Exception {
    Bundle bundle = Plugins.CHAT.install(context);
    server.define("alerts", SCRIPT + "        .chat()\n");
    try (Disturbances disturbances = watch()) {
      for (int i = 1; i <= 3; i++) {
        int value = 10 * i + 1;
        server.write("m value=" + value + " " + i);
        await(() -> assertThat(chat.said()).contains(said("CRITICAL: " + value)));
        try (InputStream content = new FileInputStream(Plugins.CHAT.file())) {
          bundle.update(content);
        }
        await(() -> server.assertRuns("alerts"));
      }
      server.write("m value=0 9");
      await(() -> assertThat(chat.said()).endsWith(said("OK: 0")).hasSize(4));
      disturbances.assertNone();
    }
  }

  @Test
  public void handlersOfTopicsAreThereAgainWhenTheirTypeIs() throws Exception {
    Plugins.CHAT.install(context);
    server.post(TOPIC, "{\"id\": \"say\", \"kind\": \"chat\", \"options\": {\"room\": \"ops\"}}");
    server.define("alerts", SCRIPT + "        .topic('chats')\n");
    server.write("m value=11 1");
    await(() -> assertThat(chat.said()).hasSize(1));
    try (Disturbances disturbances = watch()) {
      Plugins.CHAT.uninstall(context);
      server.write("m value=1 2");
      server.assertRuns("alerts");
      assertThat(server.get(TOPIC + "/say")).contains("\"kind\": \"chat\"");
      Plugins.CHAT.install(context);
      await(
          () -> {
            server.write("m value=12 3\nm value=2 4");
            assertThat(chat.said()).contains("{\"room\":\"ops\",\"text\":\"CRITICAL: 12\"}");
          });
      disturbances.assertNone();
    }
  }

  @Test
  public void twoBundlesCannotBringTheSameHandlerType() throws Exception {
    Bundle first = Plugins.CHAT.install(context);
    try (InputStream content =
        PluginJar.of("com.example.rival", "1.0.0", HandlerType.class, RivalChat.class)) {
      Bundle rival = context.installBundle("rival", content);
      try {
        rival.start();
        Refusals.await(
            context,
            "handler type \"chat\" of com.example.rival [%d]: the name is taken by %s [%d]"
                .formatted(rival.getBundleId(), first.getSymbolicName(), first.getBundleId()));
      } finally {
        rival.uninstall();
      }
      Refusals.awaitNone(context);
    }
  }
}
