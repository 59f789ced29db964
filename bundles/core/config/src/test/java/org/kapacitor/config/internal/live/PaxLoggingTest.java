package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.properties.PropertiesConfigurationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.internal.LoggingSection;

/** The records are written by Log4j itself, as Pax Logging uses it. */
class PaxLoggingTest {
  private static final String TIME = "ts=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ";

  @TempDir private Path directory;

  /** Pax Logging cuts the prefix off; its appender for the console of Karaf is not in Log4j. */
  private static Properties log4j(Map<String, String> properties) {
    Properties cut = new Properties();
    properties.forEach(
        (key, value) -> {
          if (!key.contains(".osgi.")) {
            cut.put(key.replaceFirst("^log4j2\\.", ""), value);
          }
        });
    return cut;
  }

  private interface Records {
    void write(LoggerContext context);
  }

  private List<String> logged(String level, Records records) throws IOException {
    return logged(level, false, records);
  }

  private List<String> logged(String level, boolean all, Records records) throws IOException {
    Path file = directory.resolve("kapacitor.log");
    try (LoggerContext context = new LoggerContext("test")) {
      context.start(
          new PropertiesConfigurationBuilder()
              .setLoggerContext(context)
              .setRootProperties(
                  log4j(PaxLogging.properties(new LoggingSection(file.toString(), level), all)))
              .build());
      records.write(context);
    }
    return Files.readAllLines(file);
  }

  private static void own(Logger logger) {
    logger.debug("msg=d");
    logger.info("msg=i");
    logger.warn("msg=w");
    logger.error("msg=e");
  }

  private static void all(Logger logger) {
    logger.debug("d");
    logger.info("i");
    logger.warn("w");
    logger.error("e");
  }

  @Test
  void writesOurRecordsAsTheyAre() throws IOException {
    List<String> lines =
        logged(
            "INFO",
            context ->
                context
                    .getLogger("org.kapacitor.store.Some")
                    .info(Logfmt.message("two words").add("service", "store").toString()));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).matches(TIME + "lvl=info msg=\"two words\" service=store");
  }

  @Test
  void quotesTheRecordsOfOthers() throws IOException {
    List<String> lines =
        logged("DEBUG", context -> context.getLogger("com.acme.X").error("say \"hi\"\nthere"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).matches(TIME + "lvl=error msg=\"say \\\\\"hi\\\\\"\\\\nthere\"");
  }

  @Test
  void keepsStackTracesOnTheLine() throws IOException {
    List<String> lines =
        logged(
            "INFO",
            context -> {
              context.getLogger("com.acme.X").error("m", new IllegalStateException("why"));
              context.getLogger("org.kapacitor.X").error("msg=m", new IllegalStateException("why"));
            });
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("msg=\"m\" stack=\"java.lang.IllegalStateException: why\\n");
    assertThat(lines.get(1)).contains("msg=m stack=\"java.lang.IllegalStateException: why\\n");
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("\""));
  }

  @ParameterizedTest
  @CsvSource({
    "DEBUG, diwe, we",
    "INFO, iwe, we",
    "info, iwe, we",
    "ERROR, e, e",
    "nonsense, diwe, we"
  })
  void appliesTheLevelAndKeepsLibrariesQuiet(String level, String own, String library)
      throws IOException {
    List<String> lines =
        logged(
            level,
            context -> {
              own(context.getLogger("org.kapacitor.x"));
              all(context.getLogger("org.eclipse.jetty.server.Server"));
              all(context.getLogger("org.apache.karaf.Main"));
            });
    String letters =
        String.join("", lines.stream().map(line -> line.replaceAll("\"$", "")).toList());
    assertThat(letters.replaceAll("ts=\\S+ lvl=\\S+ msg=\"?", ""))
        .isEqualTo(own + library + library);
  }

  /** Plug-ins may log as they like; what they say below INFO is as noisy as others'. */
  @Test
  void leavesOutWhatOthersSayBelowInfo() throws IOException {
    List<String> lines = logged("DEBUG", context -> all(context.getLogger("com.acme.plugin")));
    assertThat(lines).hasSize(3).noneMatch(line -> line.contains("lvl=debug"));
  }

  @Test
  void makesNoMoreOfTheLogIfOthersWantAllRecords() throws IOException {
    boolean[] made = new boolean[1];
    List<String> lines =
        logged(
            "ERROR",
            true,
            context -> {
              own(context.getLogger("org.kapacitor.x"));
              all(context.getLogger("com.acme.plugin"));
              made[0] = context.getLogger("org.kapacitor.x").isDebugEnabled();
            });
    assertThat(lines).hasSize(2).allMatch(line -> line.contains("lvl=error"));
    assertThat(made[0]).isTrue();
  }

  @Test
  void appendsToTheFile() throws IOException {
    Files.writeString(directory.resolve("kapacitor.log"), "before\n");
    assertThat(logged("INFO", context -> context.getLogger("a").info("x"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"STDERR, SYSTEM_ERR", "STDOUT, SYSTEM_OUT"})
  void writesToTheConsole(String file, String target) {
    Map<String, String> properties = PaxLogging.properties(new LoggingSection(file, "INFO"), false);
    assertThat(properties)
        .containsEntry("log4j2.appender.own.type", "Console")
        .containsEntry("log4j2.appender.own.target", target)
        .containsEntry("log4j2.appender.foreign.target", target)
        .containsEntry("log4j2.rootLogger.appenderRef.osgi.ref", "PaxOsgi");
  }
}
