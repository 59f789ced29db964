package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EscapesTest {
  @Test
  void pathsKeepWhatSeparatesSegments() {
    assertThat(Escapes.path("/a/b:c@d&e=f+g$h,i;j-_.~")).isEqualTo("/a/b:c@d&e=f+g$h,i;j-_.~");
  }

  @Test
  void pathsEscapeTheRest() {
    assertThat(Escapes.path("/ü b?#%*!'()[]"))
        .isEqualTo("/%C3%BC%20b%3F%23%25%2A%21%27%28%29%5B%5D");
  }

  @Test
  void queriesWriteSpacesAsPlus() {
    assertThat(Escapes.query("a b+*/ü")).isEqualTo("a+b%2B%2A%2F%C3%BC");
  }

  @Test
  void joinResolvesDotsAndEmptyElements() {
    assertThat(Escapes.join("/v1/tasks", "a")).isEqualTo("/v1/tasks/a");
    assertThat(Escapes.join("/v1/topics", "", "handlers", "")).isEqualTo("/v1/topics/handlers");
    assertThat(Escapes.join("/v1/tasks", "../x/./y")).isEqualTo("/v1/x/y");
    assertThat(Escapes.join("/v1", "../../..")).isEqualTo("/");
  }

  @Test
  void malformedEscapesAreNamed() {
    assertThatThrownBy(() -> Escapes.unescape("a%zzb")).hasMessage("invalid URL escape \"%zz\"");
    assertThatThrownBy(() -> Escapes.unescape("a%4")).hasMessage("invalid URL escape \"%4\"");
  }

  @Property
  void pathsReadBack(@ForAll String text) throws UrlException {
    String sound = text.replaceAll("\\p{Cs}", "");
    assertThat(Escapes.unescape(Escapes.path(sound))).isEqualTo(sound);
  }
}
