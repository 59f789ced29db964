package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.itests.inside.Server.await;

import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.itests.plugin.BrokenRunningSum;
import org.kapacitor.itests.plugin.NewRunningSum;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A node type that is made outside the server's build comes, changes and goes while tasks run. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class NodeTypesTest {
  private static final String SCRIPT =
      """
      stream
          |from()
              .measurement('m')
              .groupBy('host')
          |runningSum('value')
              .as('total')
          |httpOut('sum')
      """;
  private static final String WAITS = "node type \"runningSum\"";

  @Inject private BundleContext context;
  private final Server server = new Server();

  @Configuration
  public Option[] configuration() throws Exception {
    return Container.options();
  }

  @After
  public void cleanUp() throws Exception {
    server.delete("sums");
    server.delete("other");
    Plugins.RUNNING_SUM.uninstall(context);
  }

  private Disturbances watch() {
    return Disturbances.watchAllBut(context, Plugins.RUNNING_SUM.symbolicName());
  }

  private void defineTasks() throws Exception {
    server.define("sums", SCRIPT);
    server.define("other", "stream|from().measurement('m')|httpOut('last')");
  }

  /** The sum of a host as the task shows it. */
  private void assertSum(String host, long sum) throws Exception {
    assertThat(server.get("/kapacitor/v1/tasks/sums/sum"))
        .containsPattern("\"host\":\"%s\"}.*?\"values\":\\[\\[\"[^\"]*\",%d,".formatted(host, sum));
  }

  @Test
  public void scriptsKnowNoNodeTypeThatWasNeverThere() throws Exception {
    String body =
        """
        {"id": "sums", "type": "stream", "dbrps": [{"db": "db", "rp": "rp"}],
         "script": "stream|from()|runningSum('value')"}
        """;
    assertThat(server.send("POST", "/kapacitor/v1/tasks", body).body())
        .contains("no method or property \\\"runningSum\\\"");
  }

  @Test
  public void tasksWaitForANodeTypeAndGoOnWhereTheyWereWhenABundleBringsIt() throws Exception {
    Plugins.RUNNING_SUM.install(context);
    defineTasks();
    server.write("m,host=a value=1 1\nm,host=b value=10 1\nm,host=a value=2 2");
    await(() -> assertSum("a", 3));
    try (Disturbances disturbances = watch()) {
      Plugins.RUNNING_SUM.uninstall(context);
      server.assertWaitsFor("sums", WAITS);
      server.assertRuns("other");
      server.write("m,host=a value=4 3");
      await(() -> assertThat(server.get("/kapacitor/v1/tasks/other/last")).contains(",4]"));
      Plugins.RUNNING_SUM.install(context);
      await(() -> server.assertRuns("sums"));
      server.write("m,host=b value=20 4");
      await(() -> assertSum("b", 30));
      assertSum("a", 7);
      disturbances.assertNone();
    }
  }

  @Test
  public void stateIsKeptHoweverLongTheNodeTypeIsAway() throws Exception {
    Bundle bundle = Plugins.RUNNING_SUM.install(context);
    defineTasks();
    server.write("m,host=a value=1 1");
    await(() -> assertSum("a", 1));
    bundle.stop();
    // Longer than tasks are held with what comes in meanwhile.
    Thread.sleep(5500);
    server.assertWaitsFor("sums", WAITS);
    server.write("m,host=a value=100 2");
    bundle.start();
    await(() -> server.assertRuns("sums"));
    server.write("m,host=a value=2 3");
    await(() -> assertSum("a", 3));
  }

  @Test
  public void anUpdateWhilePointsFlowLosesNoPointAndKeepsTheState() throws Exception {
    Bundle bundle = Plugins.RUNNING_SUM.install(context);
    defineTasks();
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> flow(stop));
    try (Disturbances disturbances = watch()) {
      for (int round = 0; round < 3; round++) {
        try (InputStream next = newVersion()) {
          update(bundle, next);
        }
        try (InputStream old = new FileInputStream(Plugins.RUNNING_SUM.file())) {
          update(bundle, old);
        }
      }
      try (InputStream next = newVersion()) {
        update(bundle, next);
      }
      stop.set(true);
      int count = written.get();
      await(() -> assertSum("h0", count));
      assertSum("h9", count);
      assertThat(server.get("/kapacitor/v1/tasks/sums/sum")).contains("\"version\"");
      disturbances.assertNone();
    }
  }

  private static InputStream newVersion() throws Exception {
    return PluginJar.of(
        Plugins.RUNNING_SUM.symbolicName(), "2.0.0", NodeType.class, NewRunningSum.class);
  }

  private void update(Bundle bundle, InputStream content) throws Exception {
    bundle.update(content);
    await(() -> server.assertRuns("sums"));
  }

  /** Writes a point of each host again and again; returns how many of each. */
  private int flow(AtomicBoolean stop) {
    int count = 0;
    try {
      while (!stop.get()) {
        StringBuilder lines = new StringBuilder();
        for (int host = 0; host < 10; host++) {
          lines.append("m,host=h%d value=1 %d\n".formatted(host, count + 1));
        }
        server.write(lines.toString());
        count++;
      }
      return count;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  public void aVersionThatDoesNotOpenIsReportedAndTheOldOneGoesOn() throws Exception {
    Bundle bundle = Plugins.RUNNING_SUM.install(context);
    defineTasks();
    server.write("m,host=a value=1 1");
    await(() -> assertSum("a", 1));
    try (InputStream broken =
        PluginJar.of(
            Plugins.RUNNING_SUM.symbolicName(), "3.0.0", NodeType.class, BrokenRunningSum.class)) {
      bundle.update(broken);
    }
    await(
        () ->
            assertThat(server.task("sums"))
                .contains("\"executing\": true", "this version is broken"));
    server.write("m,host=a value=2 2");
    await(() -> assertSum("a", 3));
    try (InputStream next = newVersion()) {
      update(bundle, next);
    }
    server.write("m,host=a value=3 3");
    await(() -> assertSum("a", 6));
  }

  @Test
  public void theDeployFolderBringsAndTakesNodeTypes() throws Exception {
    Plugins.RUNNING_SUM.install(context);
    defineTasks();
    Plugins.RUNNING_SUM.uninstall(context);
    server.assertWaitsFor("sums", WAITS);
    Path deployed = Path.of(System.getProperty("karaf.base"), "deploy", "running-sum.jar");
    try (Disturbances disturbances = watch()) {
      Files.copy(Plugins.RUNNING_SUM.file().toPath(), deployed);
      await(() -> server.assertRuns("sums"));
      server.write("m,host=a value=5 1");
      await(() -> assertSum("a", 5));
      Files.delete(deployed);
      await(() -> server.assertWaitsFor("sums", WAITS));
      disturbances.assertNone();
    } finally {
      Files.deleteIfExists(deployed);
    }
  }

  @Test
  public void twoBundlesCannotBringTheSameNodeType() throws Exception {
    Plugins.RUNNING_SUM.install(context);
    defineTasks();
    try (InputStream content =
        PluginJar.of("com.example.rival", "1.0.0", NodeType.class, NewRunningSum.class)) {
      Bundle rival = context.installBundle("rival", content);
      try {
        rival.start();
        Bundle first = bundle(Plugins.RUNNING_SUM);
        Refusals.await(
            context,
            "node type \"runningSum\" of com.example.rival [%d]: the name is taken by %s [%d]"
                .formatted(rival.getBundleId(), first.getSymbolicName(), first.getBundleId()));
        server.assertRuns("sums");
        first.uninstall();
        await(() -> server.assertRuns("sums"));
        server.write("m,host=a value=5 1");
        await(() -> assertThat(server.get("/kapacitor/v1/tasks/sums/sum")).contains("version"));
        Refusals.awaitNone(context);
      } finally {
        rival.uninstall();
      }
    }
  }

  private Bundle bundle(Plugins plugin) {
    for (Bundle bundle : context.getBundles()) {
      if (plugin.is(bundle)) {
        return bundle;
      }
    }
    throw new AssertionError(plugin + " is not installed");
  }
}
