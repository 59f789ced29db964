package org.kapacitor.config.internal.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Secret;
import org.kapacitor.config.DynamicSection;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.OverrideException;
import org.kapacitor.config.OverrideStore;
import org.kapacitor.config.Overrides.Element;
import org.kapacitor.config.Overrides.Update;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.internal.live.LiveSettings;
import org.kapacitor.config.internal.live.Publication;
import org.kapacitor.config.internal.section.Samples;
import org.kapacitor.config.internal.section.SectionSpec;

/** http-api.md section 8. */
class OverrideServiceTest {
  record Chat(
      @Doc("Whether to send.") boolean enabled,
      @Doc("Name.") String workspace,
      @Doc("Where.") @Secret String url,
      @Doc("Channel.") @Default("#general") String channel) {}

  record Mail(
      @Doc("Whether to send.") boolean enabled,
      @Doc("Host.") @Default("localhost") String host,
      @Doc("Port.") @Default("25") @Range(min = 1, max = 65535) int port,
      @Doc("Share.") @Default("0.5") double share,
      @Doc("Password.") @Secret String password,
      @Doc("To whom.") List<String> to,
      @Doc("Headers.") Map<String, String> headers,
      @Doc("Time.") @Default("5m") Duration idleTimeout) {}

  record Cluster(
      @Doc("Whether to use it.") @Default("true") boolean enabled,
      @Doc("Name.") @Default("default") String name,
      @Doc("Addresses.") @Default("http://localhost:8086") List<String> urls) {}

  /** Remembers overrides. */
  private static final class Memory implements OverrideStore {
    private final Map<String, ElementOverride> kept = new LinkedHashMap<>();

    @Override
    public List<ElementOverride> all() {
      return List.copyOf(kept.values());
    }

    @Override
    public void put(ElementOverride override) {
      kept.put(override.section() + '/' + override.element(), override);
    }

    @Override
    public void remove(String section, String element) {
      kept.remove(section + '/' + element);
    }
  }

  private static final String FILE =
      """
      [smtp]
      host = 'file'
      password = 's'
      [[slack]]
      workspace = 'b'
      enabled = true
      url = 'http://b'
      [[slack]]
      workspace = 'a'
      """;

  private final Memory memory = new Memory();
  private final List<String> refusals = new ArrayList<>();
  private LiveSettings settings;
  private OverrideService service = start("");

  /** A server whose file begins with more than the usual. */
  private OverrideService start(String more) {
    settings =
        new LiveSettings(
            Samples.file(more + FILE),
            new Identity("h", "c", "s"),
            new Unpublished(),
            unknown -> {});
    OverrideService started =
        (OverrideService)
            settings.overrides(
                memory,
                () ->
                    List.of(
                        new DynamicSection(
                            "slack", true, Optional.of("workspace"), Chat.class, this::checkChats),
                        new DynamicSection(
                            "smtp", false, Optional.empty(), Mail.class, records -> {})));
    settings.elements("influxdb", Cluster.class);
    settings.section("engine", Cluster.class);
    return started;
  }

  private void checkChats(List<? extends Record> chats) {
    if (chats.stream().anyMatch(chat -> ((Chat) chat).channel().equals("#secret"))) {
      throw new OptionException("slack: nobody may know #secret");
    }
  }

  private static final class Unpublished implements Publication {
    @Override
    public void publish(SectionSpec spec, List<Map<String, Object>> elements) {}

    @Override
    public void publishUnknown(String name, boolean list, List<Map<String, Object>> elements) {}
  }

  private static Update set(String element, Object... members) {
    return new Update(Optional.of(element), map(members), List.of(), Map.of(), List.of());
  }

  private static Update delete(String element, String... options) {
    return new Update(Optional.of(element), Map.of(), List.of(options), Map.of(), List.of());
  }

  private static Update add(Object... members) {
    return new Update(Optional.empty(), Map.of(), List.of(), map(members), List.of());
  }

  private static Update remove(String... elements) {
    return new Update(Optional.empty(), Map.of(), List.of(), Map.of(), Arrays.asList(elements));
  }

  private static Map<String, Object> map(Object... members) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put((String) members[i], members[i + 1]);
    }
    return map;
  }

  private Element element(String section, String id) {
    return service.sections().get(section).stream()
        .filter(element -> element.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(String message, String section, Update update) {
    assertFails(false, message, section, update);
  }

  private void assertFails(boolean failed, String message, String section, Update update) {
    Map<String, ElementOverride> before = Map.copyOf(memory.kept);
    OverrideException thrown =
        catchThrowableOfType(OverrideException.class, () -> service.update(section, update));
    assertThat(thrown).as("expected failure: " + message).isNotNull();
    assertThat(thrown).hasMessage(message);
    assertThat(thrown.hasFailed()).isEqualTo(failed);
    assertThat(memory.kept).isEqualTo(before);
  }

  @Test
  void listsTheSectionsThatCanBeChanged() {
    assertThat(service.sections().keySet()).containsExactly("influxdb", "slack", "smtp");
    assertThat(service.sections().get("slack")).extracting(Element::id).containsExactly("a", "b");
  }

  @Test
  void showsOptionsWithoutSecrets() {
    assertThat(element("slack", "b"))
        .isEqualTo(
            new Element(
                "b",
                new TreeMap<>(
                    Map.of("enabled", true, "workspace", "b", "url", true, "channel", "")),
                List.of("url")));
    assertThat(element("slack", "a").options()).containsEntry("url", false);
    assertThat(element("smtp", "").options())
        .containsEntry("port", 25L)
        .containsEntry("share", 0.5)
        .containsEntry("password", true)
        .containsEntry("idle-timeout", "5m0s")
        .containsEntry("to", null)
        .containsEntry("headers", null);
  }

  @Test
  void setsOptionsForThoseWhoReadTheSection() {
    service.update("slack", set("b", "channel", "#c", "enabled", false));
    assertThat(settings.elements("slack", Chat.class))
        .containsExactly(new Chat(false, "b", "http://b", "#c"), new Chat(false, "a", "", ""));
    service.update("slack", set("b", "channel", "#d"));
    service.update("slack", delete("b", "enabled", "nothing"));
    assertThat(element("slack", "b").options())
        .containsEntry("channel", "#d")
        .containsEntry("enabled", true);
    assertThat(memory.all())
        .containsExactly(new ElementOverride("slack", "b", Map.of("channel", "#d"), false));
  }

  @Test
  void putsWhatIsStoredInEffectAtTheNextStart() {
    service.update("smtp", set("", "port", 26L));
    service = start("");
    assertThat(settings.section("smtp", Mail.class).port()).isEqualTo(26);
  }

  @Test
  void ignoresWhatIsStoredIfToldSo() {
    service.update("smtp", set("", "port", 26L));
    service.update("slack", set("b", "channel", "#c"));
    service = start("skip-config-overrides = true\n");
    assertThat(service.enabled()).isTrue();
    assertThat(settings.section("smtp", Mail.class).port()).isEqualTo(25);
    service.update("smtp", set("", "host", "x"));
    assertThat(settings.section("smtp", Mail.class).port()).isEqualTo(26);
    service = start("[config-override]\nenabled = false\n");
    assertThat(service.enabled()).isFalse();
    assertThat(settings.elements("slack", Chat.class).get(0).channel()).isEmpty();
  }

  @Test
  void changesAnElementThatIsThereByDefault() {
    assertThat(settings.elements("influxdb", Cluster.class)).isEmpty();
    service.update("influxdb", set("default", "urls", List.of("http://a", "http://b")));
    assertThat(settings.elements("influxdb", Cluster.class))
        .containsExactly(new Cluster(true, "default", List.of("http://a", "http://b")));
  }

  @Test
  void addsAndRemovesElements() {
    service.update("slack", add("workspace", "new", "url", "http://n"));
    service.update("influxdb", add("name", "other"));
    assertThat(settings.elements("slack", Chat.class))
        .contains(new Chat(false, "new", "http://n", ""));
    assertThat(settings.elements("influxdb", Cluster.class))
        .contains(new Cluster(false, "other", List.of("http://localhost:8086")));
    service.update("slack", set("new", "enabled", true));
    service.update("slack", set("b", "channel", "#c"));
    service.update("slack", remove("new", "b", "unknown"));
    assertThat(settings.elements("slack", Chat.class))
        .containsExactly(new Chat(true, "b", "http://b", ""), new Chat(false, "a", "", ""));
    assertThat(memory.all()).extracting(ElementOverride::section).containsExactly("influxdb");
  }

  @Test
  void letsAnAddedElementGetAnotherName() {
    service.update("slack", add("workspace", "new"));
    service.update("slack", set("new", "workspace", "newer"));
    assertThat(service.sections().get("slack"))
        .extracting(Element::id)
        .containsExactly("a", "b", "newer");
  }

  @Test
  void convertsValues() {
    service.update(
        "smtp",
        set(
            "",
            "port",
            "26",
            "share",
            2L,
            "idle-timeout",
            "10s",
            "to",
            List.of("a"),
            "headers",
            Map.of("x", "y")));
    assertThat(settings.section("smtp", Mail.class))
        .isEqualTo(
            new Mail(
                false, "file", 26, 2, "s", List.of("a"), Map.of("x", "y"), Duration.ofSeconds(10)));
    service.update("smtp", set("", "port", 26.9, "idle-timeout", "soon"));
    assertThat(settings.section("smtp", Mail.class).port()).isEqualTo(26);
    assertThat(settings.section("smtp", Mail.class).idleTimeout()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void refusesValuesOfOtherKinds() {
    String prefix = "failed to override configuration smtp/: cannot set option ";
    assertRefused(
        prefix + "port: cannot convert string \"x\" into int", "smtp", set("", "port", "x"));
    assertRefused(prefix + "port: cannot convert bool into int", "smtp", set("", "port", true));
    assertRefused(
        prefix + "share: cannot convert slice into float64", "smtp", set("", "share", List.of()));
    assertRefused(
        prefix + "host: wrong kind float64, expected value of kind string: false",
        "smtp",
        set("", "host", 1L));
    assertRefused(
        prefix + "host: wrong kind invalid, expected value of kind string: false",
        "smtp",
        set("", "host", null));
    assertRefused(
        prefix + "enabled: wrong kind string, expected value of kind bool: false",
        "smtp",
        set("", "enabled", "true"));
    assertRefused(
        prefix + "idle-timeout: cannot unmarshal float64 into int64",
        "smtp",
        set("", "idle-timeout", 5L));
    assertRefused(
        prefix + "to: wrong kind string, expected value of kind slice: false",
        "smtp",
        set("", "to", "a"));
    assertRefused(
        prefix
            + "to: failed to copy slice value: wrong kind float64, expected value of kind string:"
            + " false",
        "smtp",
        set("", "to", List.of(1L)));
    assertRefused(
        prefix
            + "headers: failed to copy map value: wrong kind bool, expected value of kind string:"
            + " false",
        "smtp",
        set("", "headers", Map.of("a", true)));
  }

  @Test
  void refusesWhatIsNotThere() {
    assertRefused(
        "failed to override configuration smtp/: unknown options [a b] in section smtp",
        "smtp",
        set("", "b", 1L, "host", "x", "a", 1L));
    assertRefused(
        "failed to override configuration slack/c: unknown options [channel] in section slack",
        "slack",
        set("c", "channel", "x"));
    assertRefused(
        "failed to override configuration nosuch/x: unknown options [a] in section nosuch",
        "nosuch",
        set("x", "a", 1L));
    assertRefused(
        "failed to override configuration nosuch/: unknown section nosuch", "nosuch", set(""));
    assertRefused(
        "failed to override configuration engine/: unknown options [name] in section engine",
        "engine",
        set("", "name", "x"));
    assertRefused(
        "failed to override configuration slack/b: cannot override element key workspace",
        "slack",
        set("b", "workspace", "x"));
    assertFails(
        true,
        "failed to update configuration nosuch/: received configuration update for unknown dynamic"
            + " service nosuch",
        "nosuch",
        remove("x"));
  }

  @Test
  void refusesToAddWhatCannotBeAdded() {
    String prefix = "failed to apply update: ";
    assertRefused(prefix + "unknown section \"nosuch\"", "nosuch", add("a", "b"));
    assertRefused(
        prefix + "section \"smtp\" is not a list, cannot add new element",
        "smtp",
        add("host", "x"));
    assertRefused(
        prefix + "missing key \"workspace\" in \"add\" map", "slack", add("channel", "x"));
    assertRefused(
        prefix + "expected \"workspace\" key to be a string, got float64",
        "slack",
        add("workspace", 1L));
    assertRefused(
        "failed to override configuration slack/: failed to read sections from configuration"
            + " object: section \"slack\" has duplicate elements: \"b\"",
        "slack",
        add("workspace", "b"));
    service.update("slack", add("workspace", "new"));
    assertRefused(
        prefix + "cannot add new override, override already exists for slack/new",
        "slack",
        add("workspace", "new"));
  }

  @Test
  void refusesUpdatesThatMakeNoSense() {
    String prefix = "failed to apply update: invalid update action: ";
    Optional<String> none = Optional.empty();
    Map<String, Object> some = Map.of("a", 1L);
    assertRefused(prefix + "must provide section name", "", set("", "a", 1L));
    assertRefused(prefix + "invalid section name \"a.b\"", "a.b", set("", "a", 1L));
    assertRefused(prefix + "invalid element name \"a b\"", "slack", set("a b", "a", 1L));
    assertRefused(
        prefix + "element not specified, are you missing a trailing '/'?",
        "slack",
        new Update(none, some, List.of(), Map.of(), List.of()));
    assertRefused(
        prefix + "cannot provide both set/delete and add/remove actions in the same update",
        "slack",
        new Update(none, some, List.of(), some, List.of()));
    assertRefused(
        prefix + "must not provide an element name when adding an a new override",
        "slack",
        new Update(Optional.of("x"), Map.of(), List.of(), some, List.of()));
    assertRefused(
        prefix + "must not provide element when removing an override",
        "slack",
        new Update(Optional.of("x"), Map.of(), List.of(), Map.of(), List.of("y")));
  }

  @Test
  void takesAnEmptyUpdateOfAKnownSectionForNoChange() {
    service.update("slack", set("nobody"));
    service.update("slack", delete("b", "x"));
    assertThat(settings.elements("slack", Chat.class)).hasSize(2);
  }

  @Test
  void refusesWhatTheOwnerOfTheSectionRefuses() {
    assertRefused(
        "failed to override configuration slack/b: failed validation: slack: nobody may know"
            + " #secret",
        "slack",
        set("b", "channel", "#secret"));
    assertRefused(
        "failed to override configuration smtp/: failed validation: port: expected an integer from"
            + " 1 to 65535, found the integer 0",
        "smtp",
        set("", "port", 0L));
  }

  @Test
  void keepsNothingThatAListenerRefuses() {
    settings.listen(
        "slack",
        () -> {
          throw new IllegalStateException("no way");
        });
    assertFails(
        true, "failed to update configuration slack/b: no way", "slack", set("b", "channel", "#c"));
    assertThat(settings.elements("slack", Chat.class).get(0).channel()).isEmpty();
  }

  @Test
  void keepsNothingThatTakesTooLong() throws Exception {
    LiveSettings live = settings;
    Overlay overlay = new Overlay(Samples.file(FILE));
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch undone = new CountDownLatch(2);
    OverrideTarget target =
        new OverrideTarget() {
          @Override
          public void change(String section, List<ElementOverride> all) {
            undone.countDown();
            try {
              slow.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public Map<String, Asked> asked() {
            return live.asked();
          }
        };
    service =
        new OverrideService(
            overlay,
            target,
            memory,
            () ->
                List.of(
                    new DynamicSection("smtp", false, Optional.empty(), Mail.class, records -> {})),
            new OverrideService.Options(true, true, Duration.ofMillis(1)));
    assertFails(
        true, "failed to update configuration smtp/: timeout", "smtp", set("", "port", 26L));
    slow.countDown();
    undone.await();
  }
}
