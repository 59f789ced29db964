package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.OneOf;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Secret;
import org.kapacitor.config.internal.file.Toml;

/** Records as sections have them, and values read for them. */
public final class Samples {
  private Samples() {}

  /** How clusters are subscribed to. */
  public enum Mode {
    CLUSTER,
    SERVER
  }

  /** A section of its own. */
  public record Http(
      @Doc("Address.") @Default(":9092") String bindAddress,
      @Doc("Whether to log.") @Default("true") boolean logEnabled,
      @Doc("Time.") @Default("10s") Duration shutdownTimeout,
      @Doc("Secret.") @Secret String sharedSecret) {}

  /** A table in a section. */
  public record Login(@Doc("Name.") String username, @Doc("Password.") @Secret String password) {}

  /** A section with all kinds of keys. */
  public record All(
      @Doc("A text.") @Default("t") String text,
      @Doc("A port.") @Default("25") @Range(min = 0, max = 65535) int port,
      @Doc("A size.") @Key("Buffer_Size") long size,
      @Doc("A share.") @Default("0.5") double share,
      @Doc("A switch.") boolean enabled,
      @Doc("A time.") @Default("1m") Duration pause,
      @Doc("Texts.") @Default("a,b") List<String> urls,
      @Doc("Numbers.") List<Integer> levels,
      @Doc("Texts by name.") Map<String, String> headers,
      @Doc("Lists by name.") Map<String, List<String>> groups,
      @Doc("Numbers by name.") Map<String, Long> weights,
      @Doc("A protocol.") @Default("tcp") @OneOf({"tcp", "udp"}) String protocol,
      @Doc("A mode.") Mode mode,
      @Doc("A pattern.") Regex pattern,
      @Doc("A limit.") Optional<Long> limit,
      @Doc("A login.") Login basicAuth,
      @Doc("Another login.") Optional<Login> proxy,
      @Doc("Logins.") List<Login> logins,
      @Doc("Logins by name.") Map<String, Login> users,
      @Doc("Anything.") Object other) {}

  /** An element of a list. */
  public record Element(
      @Doc("Whether it works.") @Default("true") boolean enabled,
      @Doc("Name.") @Default("default") String name,
      @Doc("Where.") @Default("http://localhost:8086") List<String> urls,
      @Doc("Time.") @Default("5m") Duration startupTimeout,
      @Doc("Protocol.") @Default("http") @OneOf({"http", "https"}) String protocol,
      @Doc("Size.") @Default("1000") @Range(min = 1) int size) {}

  /** Sections of a file, with nothing else. */
  public static Sections file(String toml) {
    return sections(toml, Map.of());
  }

  /** Sections of a file and an environment. */
  public static Sections sections(String toml, Map<String, String> environment) {
    return new Sections(new Toml().parse(toml), new Environment(environment), Map.of());
  }

  /** A section as its record. */
  public static <C extends Record> C read(Sections sections, String name, Class<C> type) {
    Map<String, Object> values = sections.values(SectionSpec.of(name, false, type)).get(0);
    return Records.build(name, values, type);
  }

  /** The elements of a list as records. */
  public static List<Element> elements(Sections sections, String name) {
    return sections.values(SectionSpec.of(name, true, Element.class)).stream()
        .map(values -> Records.build(name, values, Element.class))
        .toList();
  }
}
