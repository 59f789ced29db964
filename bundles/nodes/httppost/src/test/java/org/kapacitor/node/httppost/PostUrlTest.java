package org.kapacitor.node.httppost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** Addresses as templates make them. */
class PostUrlTest {

  @Test
  void escapesWhatAnAddressCannotHave() {
    assertThat(PostUrl.escaped("http://h:80/a b/{é}|\"[x]%41+c:d=e?q=a b%zz&r=%20#fragment"))
        .isEqualTo("http://h:80/a%20b/%7B%C3%A9%7D%7C%22%5Bx%5D%41+c:d=e?q=a%20b%25zz&r=%20");
  }

  @Test
  void leavesHostsAlone() {
    assertThat(PostUrl.escaped("http://u:p@[::1]:80")).isEqualTo("http://u:p@[::1]:80");
    assertThat(PostUrl.escaped("http://[::1]/[")).isEqualTo("http://[::1]/%5B");
  }

  @Property
  void whatIsEscapedMeansWhatItWas(
      @ForAll
          @NotEmpty
          @CharRange(from = ' ', to = '"')
          @CharRange(from = '&', to = '>')
          @CharRange(from = '@', to = '~')
          @Chars({'é', '€'})
          String path) {
    URI made = URI.create(PostUrl.escaped("http://h/" + path + "?" + path));
    assertThat(made.getPath()).isEqualTo("/" + path);
    assertThat(made.getQuery()).isEqualTo(path);
    assertThat(PostUrl.escaped(made.toString())).as("escaped again").isEqualTo(made.toString());
  }
}
