package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.internal.section.Samples;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.UnknownKey;

class LiveSettingsTest {
  record Mail(
      @Doc("Host.") @Default("localhost") String host, @Doc("Port.") @Default("25") int port) {}

  /** The record as another version of its bundle has it. */
  record NewerMail(
      @Doc("Host.") @Default("localhost") String host,
      @Doc("Port.") @Default("25") int port,
      @Doc("From.") @Default("me") String from) {}

  private static final class Published implements Publication {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(SectionSpec spec, List<Map<String, Object>> elements) {
      texts.add(spec.name() + elements);
    }

    @Override
    public void publishUnknown(String name, boolean list, List<Map<String, Object>> elements) {}
  }

  private final Published published = new Published();
  private final List<UnknownKey> warnings = new ArrayList<>();
  private final LiveSettings settings =
      new LiveSettings(
          Samples.sections(
              "[smtp]\nprot = 1\nhost = 'file'\n[[mail]]\nhost = 'a'\n[[mail]]\nhost = 'b'",
              Map.of("KAPACITOR_SMTP_PORT", "26")),
          new Identity("h", "c", "s"),
          published,
          warnings::add);

  @Test
  void readsSectionsAndLists() {
    assertThat(settings.section("smtp", Mail.class)).isEqualTo(new Mail("file", 26));
    assertThat(settings.elements("mail", Mail.class))
        .containsExactly(new Mail("a", 25), new Mail("b", 25));
    assertThat(settings.has("smtp")).isTrue();
    assertThat(settings.has("other")).isFalse();
    assertThat(settings.identity()).isEqualTo(new Identity("h", "c", "s"));
  }

  @Test
  void warnsOfAnUnknownKeyOnce() {
    assertThat(warnings).isEmpty();
    settings.section("smtp", Mail.class);
    settings.section("smtp", Mail.class);
    assertThat(warnings).extracting(UnknownKey::key).containsExactly("prot");
  }

  private static ElementOverride smtp(String host, Object port) {
    return new ElementOverride("smtp", "", Map.of("host", host, "port", port), false);
  }

  private void set(ElementOverride override) {
    settings.change("smtp", List.of(override));
  }

  @Test
  void publishesWhatIsAskedForAndChanged() {
    settings.section("smtp", Mail.class);
    set(smtp("x", 1L));
    assertThat(published.texts)
        .containsExactly("smtp[{host=file, port=26}]", "smtp[{host=x, port=1}]");
  }

  @Test
  void changesSectionsAndTellsListeners() throws Exception {
    List<Mail> seen = new ArrayList<>();
    AutoCloseable listening =
        settings.listen("smtp", () -> seen.add(settings.section("smtp", Mail.class)));
    set(smtp("x", 1L));
    settings.change("smtp", List.of());
    listening.close();
    set(smtp("y", 2L));

    assertThat(seen).containsExactly(new Mail("x", 1), new Mail("file", 26));
    assertThat(settings.section("smtp", Mail.class)).isEqualTo(new Mail("y", 2));
  }

  @Test
  void leavesWhatIsNotOverriddenToTheSources() {
    set(new ElementOverride("smtp", "", Map.of("host", "x"), false));
    assertThat(settings.section("smtp", Mail.class)).isEqualTo(new Mail("x", 26));
    assertThat(settings.section("smtp", NewerMail.class)).isEqualTo(new NewerMail("x", 26, "me"));
  }

  @Test
  void ignoresAnOverrideThatDoesNotFitAnyMore() {
    set(new ElementOverride("smtp", "", Map.of("port", "many"), false));
    assertThat(settings.section("smtp", Mail.class)).isEqualTo(new Mail("file", 26));
    set(new ElementOverride("smtp", "", Map.of("from", "me"), false));
    assertThat(settings.section("smtp", Mail.class)).isEqualTo(new Mail("file", 26));
  }

  @Test
  void putsBackWhatAListenerRefuses() {
    List<Integer> ports = new ArrayList<>();
    set(smtp("x", 1L));
    settings.listen(
        "smtp",
        () -> {
          int port = settings.section("smtp", Mail.class).port();
          ports.add(port);
          if (port == 2) {
            throw new IllegalStateException("no");
          }
        });
    assertThatThrownBy(() -> set(smtp("x", 2L))).hasMessage("no");
    assertThat(ports).containsExactly(2, 1);
    assertThat(settings.section("smtp", Mail.class).port()).isEqualTo(1);
  }
}
