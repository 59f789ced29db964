package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.itests.inside.Server.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Set;
import javax.inject.Inject;
import javax.security.auth.Subject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;

/** The commands of the Karaf console, as Karaf runs them. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class ConsoleTest {
  private static final String COLOURS = "\u001b\\[[0-9;]*m";

  @Inject private BundleContext context;
  @Inject private SessionFactory sessions;
  @Inject private FeaturesService features;
  private final Server server = new Server();
  private final Subject admin =
      new Subject(true, Set.of(new RolePrincipal("admin")), Set.of(), Set.of());

  @Configuration
  public Option[] configuration() throws Exception {
    return Container.options();
  }

  @Before
  public void define() throws Exception {
    server.define(
        "cpu_high", "stream|from().measurement('cpu')|alert().topic('t').crit(lambda: TRUE)");
    server.write("cpu value=1 1");
  }

  @After
  public void cleanUp() throws Exception {
    server.delete("cpu_high");
    Plugins.RUNNING_SUM.uninstall(context);
  }

  /** What a command prints that the user of the local console runs. */
  private String run(String command) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
    try {
      Subject.doAs(admin, (PrivilegedExceptionAction<Object>) () -> session.execute(command));
    } catch (PrivilegedActionException e) {
      throw e.getException();
    } finally {
      session.close();
    }
    return bytes.toString(StandardCharsets.UTF_8).replaceAll(COLOURS, "");
  }

  @Test
  public void listsTasks() throws Exception {
    assertThat(run("kapacitor:task-list"))
        .containsPattern(
            "cpu_high\\s*[|│]\\s*stream\\s*[|│]\\s*enabled\\s*[|│]\\s*true\\s*[|│]\\s*\\[\"db\"");
    assertThat(run("kapacitor:task-list --no-format"))
        .isEqualTo("cpu_high\tstream\tenabled\ttrue     \t[\"db\".\"rp\"]\n");
  }

  @Test
  public void showsATask() throws Exception {
    assertThat(run("kapacitor:task-show cpu_high"))
        .contains(
            "ID: cpu_high\n", "Executing: true\n", "TICKscript:\nstream\n", "digraph cpu_high");
    assertThatThrownBy(() -> run("kapacitor:task-show none"))
        .hasMessage("no task exists with id \"none\"");
  }

  @Test
  public void switchesTasks() throws Exception {
    assertThat(run("kapacitor:task-disable cpu_*")).isEqualTo("cpu_high: disabled\n");
    assertThat(server.task("cpu_high")).contains("\"status\": \"disabled\"");
    assertThat(run("kapacitor:task-enable cpu_high")).isEqualTo("cpu_high: enabled\n");
    server.assertRuns("cpu_high");
  }

  @Test
  public void listsWhatIsInstalled() throws Exception {
    assertThat(run("kapacitor:node-list"))
        .containsPattern("window .*org\\.kapacitor\\.node\\.window");
    assertThat(run("kapacitor:handler-list"))
        .containsPattern("slack .*org\\.kapacitor\\.handler\\.slack");
  }

  @Test
  public void listsTopics() throws Exception {
    await(
        () ->
            assertThat(run("kapacitor:topic-list --no-format"))
                .containsPattern("(?m)^t\\s+CRITICAL\\s"));
  }

  @Test
  public void showsStatistics() throws Exception {
    await(
        () ->
            assertThat(run("kapacitor:stats cpu_high"))
                .containsPattern("cpu_high\\s*[|│]\\s*alert2\\s*[|│]\\s*[1-9]"));
    assertThat(run("kapacitor:stats")).containsPattern("db\\s*[|│]\\s*rp\\s*[|│]\\s*cpu");
  }

  @Test
  public void isNotReachedOverTheNetwork() throws Exception {
    assertThat(features.isInstalled(features.getFeature("ssh"))).isFalse();
    assertThat(features.isInstalled(features.getFeature("management"))).isFalse();
  }

  @Test
  public void installsBundlesAndFeatures() throws Exception {
    run("bundle:install -s " + Plugins.RUNNING_SUM.file().toURI());
    assertThat(run("kapacitor:node-list")).contains(Plugins.RUNNING_SUM.symbolicName());
    assertThat(run("feature:list -i --no-format")).contains("kapacitor-node-window");
  }
}
