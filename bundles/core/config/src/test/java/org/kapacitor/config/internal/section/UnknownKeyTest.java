package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.config.internal.section.Samples.file;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Element;
import org.kapacitor.config.internal.section.Samples.Http;

class UnknownKeyTest {

  private static List<UnknownKey> unknown(
      String toml, String section, boolean list, Class<? extends Record> type) {
    return file(toml).unknownKeys(SectionSpec.of(section, list, type));
  }

  @Test
  void findsNothingInAFileThatIsRight() {
    assertThat(unknown("[http]\nBind-Address = ''", "http", false, Http.class)).isEmpty();
  }

  @Test
  void hintsAtTheNearestKey() {
    assertThat(unknown("[http]\nbindaddress = ''\nfoo = 1", "http", false, Http.class))
        .containsExactly(
            new UnknownKey("http", "bindaddress", Optional.of("bind-address")),
            new UnknownKey("http", "foo", Optional.empty()));
  }

  @Test
  void looksIntoTables() {
    String toml =
        """
        [all.basic-auth]
        usernme = ''
        [all.users.eve]
        pasword = ''
        [all.headers]
        anything = ''
        [[all.logins]]
        nme = ''
        """;
    assertThat(unknown(toml, "all", false, All.class))
        .extracting(UnknownKey::key)
        .containsExactly("basic-auth.usernme", "users.eve.pasword", "logins.nme");
  }

  @Test
  void namesAKeyOfSeveralElementsOnce() {
    assertThat(unknown("[[udp]]\nx = 1\n[[udp]]\nx = 2", "udp", true, Element.class)).hasSize(1);
  }

  @Test
  void looksAtTheKeysAboveAllSections() {
    assertThat(unknown("data-dir = ''\n[htpp]\n", "", false, ServerSection.class))
        .containsExactly(new UnknownKey("", "data-dir", Optional.of("data_dir")));
  }

  @Test
  void findsMisspeltSectionsAndLeavesOurOwnAlone() {
    assertThat(file("[htpp]\n[engine]\n[[SLACK]]\n[myhandler]").misspeltSections())
        .containsExactly(new UnknownKey("", "htpp", Optional.of("http")));
  }

  @Test
  void countsChangesOfLetters() {
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    assertThat(NearestName.distance("abc", "abc")).isZero();
    assertThat(NearestName.of("colour", List.of("collar", "color", "cold"))).contains("color");
  }
}
