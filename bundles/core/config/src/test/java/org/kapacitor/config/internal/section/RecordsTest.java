package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Login;
import org.kapacitor.config.internal.section.Samples.Mode;

class RecordsTest {

  @Property(tries = 200)
  void readsWhatItWrites(
      @ForAll String text,
      @ForAll @IntRange(max = 65535) int port,
      @ForAll boolean enabled,
      @ForAll @LongRange(min = 0) long nanos,
      @ForAll List<String> urls,
      @ForAll Map<String, String> headers,
      @ForAll Optional<Long> limit) {
    All all =
        new All(
            text,
            port,
            nanos,
            port / 3.0,
            enabled,
            Duration.ofNanos(nanos),
            urls,
            List.of(port),
            headers,
            Map.of(text, urls),
            Map.of(text, nanos),
            enabled ? "tcp" : "udp",
            enabled ? Mode.SERVER : Mode.CLUSTER,
            new Regex(text),
            limit,
            new Login(text, ""),
            enabled ? Optional.of(new Login("", text)) : Optional.empty(),
            List.of(new Login("a", text)),
            Map.of(text, new Login(text, text)),
            text);
    assertThat(Records.build("all", Records.values(all), All.class)).isEqualTo(all);
  }

  record Checked(@Doc("Directory.") String dir) {
    Checked {
      if (dir.isEmpty()) {
        throw new OptionException("must specify dir");
      }
    }
  }

  @Test
  void putsTheSectionBeforeWhatTheRecordSays() {
    assertThatThrownBy(() -> Records.build("replay", Map.of("dir", ""), Checked.class))
        .hasMessage("replay: must specify dir");
  }

  record Impossible(@Doc("A lambda.") Lambda lambda) {}

  @Test
  void refusesRecordsThatNoFileCanFill() {
    assertThatThrownBy(() -> SectionSpec.of("x", false, Impossible.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Lambda");
  }
}
