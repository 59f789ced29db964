package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.itests.inside.Server.await;

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.itests.plugin.RivalCounters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Functions for lambda expressions that are made outside the server's build come and go. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class FunctionsTest {
  private static final String SCRIPT =
      """
      stream
          |from()
              .measurement('m')
          |eval(lambda: increase("value"))
              .as('grown')
              .keep()
          |httpOut('grown')
      """;

  @Inject private BundleContext context;
  private final Server server = new Server();

  @Configuration
  public Option[] configuration() throws Exception {
    return Container.options();
  }

  @After
  public void cleanUp() throws Exception {
    server.delete("growth");
    Plugins.COUNTERS.uninstall(context);
  }

  private Disturbances watch() {
    return Disturbances.watchAllBut(context, Plugins.COUNTERS.symbolicName());
  }

  /** The latest point must have these fields. */
  private void assertLatest(long grown, long value) throws Exception {
    assertThat(server.get("/kapacitor/v1/tasks/growth/grown"))
        .endsWith("," + grown + "," + value + "]]}]}");
  }

  private void assertErrors(long count) throws Exception {
    assertThat(server.task("growth"))
        .containsPattern("\"eval2\": \\{[^}]*\"errors\": " + count + ",");
  }

  @Test
  public void tasksWaitForAFunctionAndGoOnWhereTheyWere() throws Exception {
    Plugins.COUNTERS.install(context);
    server.define("growth", SCRIPT);
    server.write("m value=5 1\nm value=7 2");
    await(() -> assertLatest(2, 7));
    try (Disturbances disturbances = watch()) {
      Plugins.COUNTERS.uninstall(context);
      server.assertWaitsFor("growth", "function \"increase\"");
      server.write("m value=17 3");
      Plugins.COUNTERS.install(context);
      await(() -> assertLatest(10, 17));
      server.assertRuns("growth");
      assertErrors(0);
      disturbances.assertNone();
    }
  }

  @Test
  public void noPointMeetsAFunctionThatIsGone() throws Exception {
    Bundle bundle = Plugins.COUNTERS.install(context);
    server.define("growth", SCRIPT);
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> flow(stop));
    try (Disturbances disturbances = watch()) {
      for (int i = 0; i < 5; i++) {
        try (InputStream content = new FileInputStream(Plugins.COUNTERS.file())) {
          bundle.update(content);
        }
        await(() -> server.assertRuns("growth"));
      }
      stop.set(true);
      int last = written.get();
      await(() -> assertLatest(1, last));
      assertErrors(0);
      disturbances.assertNone();
    }
  }

  /** Writes a counter that grows by one; returns how far. */
  private int flow(AtomicBoolean stop) {
    int count = 0;
    try {
      while (!stop.get()) {
        count++;
        server.write("m value=%d %d".formatted(count, count));
      }
      return count;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  public void twoBundlesCannotBringTheSameFunction() throws Exception {
    Bundle first = Plugins.COUNTERS.install(context);
    try (InputStream content =
        PluginJar.of("com.example.rival", "1.0.0", FunctionSet.class, RivalCounters.class)) {
      Bundle rival = context.installBundle("rival", content);
      try {
        rival.start();
        Refusals.await(
            context,
            "function \"increase\" of com.example.rival [%d]: the name is taken by %s [%d]"
                .formatted(rival.getBundleId(), first.getSymbolicName(), first.getBundleId()));
        server.define("growth", SCRIPT);
        server.write("m value=5 1");
        await(() -> assertLatest(5, 5));
        first.uninstall();
        await(() -> server.assertRuns("growth"));
        Refusals.awaitNone(context);
        server.write("m value=6 2");
        await(() -> assertLatest(-1, 6));
      } finally {
        rival.uninstall();
      }
    }
  }
}
