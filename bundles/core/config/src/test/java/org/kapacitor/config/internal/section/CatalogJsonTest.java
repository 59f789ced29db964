package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Element;
import org.kapacitor.config.internal.section.Samples.Http;

class CatalogJsonTest {
  private final CatalogJson json = new CatalogJson();

  @Test
  void readsWhatItWrites() throws IOException {
    List<SectionSpec> specs =
        List.of(
            SectionSpec.of("all", false, All.class),
            SectionSpec.of("influxdb", true, Element.class));
    String text = json.write(specs);
    assertThat(json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(specs);
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    assertThat(json.write(List.of(SectionSpec.of("http", false, Http.class))))
        .contains("\"key\" : \"bind-address\"", "\"default\" : \":9092\"", "\"secret\" : true")
        .doesNotContain("\"secret\" : false", "oneOf", "min", "shape");
  }
}
