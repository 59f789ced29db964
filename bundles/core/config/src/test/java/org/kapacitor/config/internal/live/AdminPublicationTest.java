package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.section.Samples;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;

class AdminPublicationTest {
  private final MemoryConfigurations admin = new MemoryConfigurations();
  private final AdminPublication publication = new AdminPublication(admin);

  private void publish(String toml, SectionSpec spec) {
    Sections sections = Samples.file(toml);
    publication.publish(spec, sections.values(spec));
  }

  @Test
  void flattensTablesAndMasksSecrets() {
    SectionSpec spec = SectionSpec.of("all", false, Samples.All.class);
    publish(
        """
        [all]
          limit = 7
          [all.headers]
            "a b" = "x"
          [all.groups]
            db = ["autogen"]
          [all.basic-auth]
            username = "bob"
            password = "hidden"
          [[all.logins]]
            password = "hidden"
          [all.users.eve]
            username = "e"
            password = "hidden"
        """,
        spec);
    Map<String, Object> shown = admin.properties("org.kapacitor.all");
    assertThat(shown)
        .containsEntry("text", "t")
        .containsEntry("port", 25L)
        .containsEntry("share", 0.5)
        .containsEntry("enabled", false)
        .containsEntry("pause", "1m0s")
        .containsEntry("limit", 7L)
        .containsEntry("urls", new String[] {"a", "b"})
        .containsEntry("headers.a_b", "x")
        .containsEntry("groups.db", new String[] {"autogen"})
        .containsEntry("basic-auth.username", "bob")
        .containsEntry("basic-auth.password", "********")
        .containsEntry("logins.0.username", "")
        .containsEntry("logins.0.password", "********")
        .containsEntry("users.eve.password", "********")
        .doesNotContainKey("proxy.username");
    assertThat(shown.toString()).doesNotContain("hidden");
  }

  @Test
  void leavesSecretsThatAreNotSetEmpty() {
    publish("", SectionSpec.of("http", false, Samples.Http.class));
    assertThat(admin.properties("org.kapacitor.http")).containsEntry("shared-secret", "");
  }

  @Test
  void givesEachElementOfAListItsOwn() {
    SectionSpec spec = SectionSpec.of("udp", true, Samples.Element.class);
    publish("[[udp]]\nname = 'a'\n[[udp]]\nname = 'b'", spec);
    assertThat(admin.pids()).containsExactly("org.kapacitor.udp~0", "org.kapacitor.udp~1");
    assertThat(admin.properties("org.kapacitor.udp~1")).containsEntry("name", "b");

    publish("[[udp]]\nname = 'c'", spec);
    assertThat(admin.pids()).containsExactly("org.kapacitor.udp~0");
    assertThat(admin.properties("org.kapacitor.udp~0")).containsEntry("name", "c");
  }

  @Test
  void namesTheKeysAboveAllSections() {
    publish("hostname = 'h'", SectionSpec.of("", false, ServerSection.class));
    assertThat(admin.properties("org.kapacitor")).containsEntry("hostname", "h");
  }

  @Test
  void masksAllTextsOfSectionsThatNobodyAskedFor() {
    Sections sections =
        Samples.file("[own]\nkey = 'hidden'\nport = 1\nurls = ['hidden', '']\nt.x = 'hidden'");
    publication.publishUnknown("own", false, sections.raw("own"));
    assertThat(admin.properties("org.kapacitor.own"))
        .containsEntry("key", "********")
        .containsEntry("port", 1L)
        .containsEntry("urls", new String[] {"********", ""})
        .containsEntry("t.x", "********");
  }

  @Test
  void changesNothingThatIsEqual() {
    SectionSpec spec = SectionSpec.of("http", false, Samples.Http.class);
    publish("", spec);
    int before = admin.updates();
    publish("", spec);
    assertThat(admin.updates()).isEqualTo(before);
  }

  @Test
  void removesWhatEarlierRunsPublishedAndNothingElse() throws IOException {
    publish("[gone]", SectionSpec.of("gone", false, Samples.Http.class));
    publish("[[old]]", SectionSpec.of("old", true, Samples.Element.class));
    publish("", SectionSpec.of("http", false, Samples.Http.class));
    admin
        .getConfiguration("org.kapacitor.mine", "?")
        .update(new Hashtable<>(Map.of("key", "value")));
    publication.retain(Set.of("", "http"));
    assertThat(admin.pids()).isEqualTo(List.of("org.kapacitor.http", "org.kapacitor.mine"));
  }
}
