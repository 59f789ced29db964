package org.kapacitor.config.internal.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.config.internal.LoggingSection;

/**
 * The {@code [logging]} section as configuration {@code org.ops4j.pax.logging} in the properties
 * format of Log4j 2. Records are logfmt: those that {@link org.kapacitor.api.text.Logfmt} made are
 * written as they are, those of others become {@code msg="…"} and are left out below INFO.
 */
public final class PaxLogging {
  /** PID of the configuration. */
  public static final String PID = "org.ops4j.pax.logging";

  private static final String HEAD =
      "ts=%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} lvl=%level{lowerCase=true} ";
  private static final String STACK = "%notEmpty{ stack=\"%enc{%ex}{JSON}\"}%n";
  private static final String OWN = HEAD + "%m" + STACK;
  private static final String FOREIGN = HEAD + "msg=\"%enc{%m}{JSON}\"" + STACK;

  /** Libraries that tell about their daily work what only their authors want to know. */
  private static final List<String> NOISY =
      List.of("org.eclipse.jetty", "org.apache", "org.ops4j", "org.jline", "org.osgi", "org.h2");

  private PaxLogging() {}

  /**
   * The properties.
   *
   * @param all whether records are made that do not go into the log, since somebody else wants them
   */
  public static Map<String, String> properties(LoggingSection section, boolean all) {
    String level = level(section.level());
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("log4j2.rootLogger.level", all ? "DEBUG" : level);
    properties.put("log4j2.rootLogger.appenderRef.own.ref", "Own");
    properties.put("log4j2.rootLogger.appenderRef.own.level", level);
    properties.put("log4j2.rootLogger.appenderRef.foreign.ref", "Foreign");
    properties.put(
        "log4j2.rootLogger.appenderRef.foreign.level", level.equals("DEBUG") ? "INFO" : level);
    properties.put("log4j2.rootLogger.appenderRef.osgi.ref", "PaxOsgi");
    for (int i = 0; i < NOISY.size(); i++) {
      properties.put("log4j2.logger.noisy" + i + ".name", NOISY.get(i));
      properties.put("log4j2.logger.noisy" + i + ".level", level.equals("ERROR") ? level : "WARN");
    }
    appender("log4j2.appender.own.", section.file(), properties);
    properties.put("log4j2.appender.own.name", "Own");
    properties.put("log4j2.appender.own.layout.pattern", OWN);
    properties.put("log4j2.appender.own.filter.text.onMatch", "NEUTRAL");
    properties.put("log4j2.appender.own.filter.text.onMismatch", "DENY");
    appender("log4j2.appender.foreign.", section.file(), properties);
    properties.put("log4j2.appender.foreign.name", "Foreign");
    properties.put("log4j2.appender.foreign.layout.pattern", FOREIGN);
    properties.put("log4j2.appender.foreign.filter.text.onMatch", "DENY");
    properties.put("log4j2.appender.foreign.filter.text.onMismatch", "NEUTRAL");
    properties.put("log4j2.appender.osgi.type", "PaxOsgi");
    properties.put("log4j2.appender.osgi.name", "PaxOsgi");
    properties.put("log4j2.appender.osgi.filter", "*");
    return properties;
  }

  private static void appender(String prefix, String file, Map<String, String> properties) {
    switch (file) {
      case "STDERR", "STDOUT" -> {
        properties.put(prefix + "type", "Console");
        properties.put(prefix + "target", file.equals("STDERR") ? "SYSTEM_ERR" : "SYSTEM_OUT");
      }
      default -> {
        properties.put(prefix + "type", "File");
        properties.put(prefix + "fileName", file);
        properties.put(prefix + "append", "true");
      }
    }
    properties.put(prefix + "layout.type", "PatternLayout");
    properties.put(prefix + "layout.alwaysWriteExceptions", "false");
    properties.put(prefix + "filter.text.type", "RegexFilter");
    properties.put(prefix + "filter.text.regex", "(?s)msg=.*");
  }

  /** The original knows these in upper and lower case and takes any other text as DEBUG. */
  private static String level(String text) {
    return switch (text) {
      case "INFO", "info" -> "INFO";
      case "ERROR", "error" -> "ERROR";
      default -> "DEBUG";
    };
  }
}
