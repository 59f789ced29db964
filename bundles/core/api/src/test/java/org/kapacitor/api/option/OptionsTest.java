package org.kapacitor.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  record Link(@Arg("Target.") String href, @Arg("Words.") @Default("here") String text) {}

  record Example(
      @Arg("Field.") String field,
      @Arg("Size.") @Range(min = 1, max = 10) int size,
      @Property("Result.") @Default("mean") String as,
      @Property("Unit.") @Default("1s") Duration unit,
      @Property("Limit.") Optional<Double> limit,
      @Property("Tags.") Map<String, String> tag,
      @Property("Icon.") @OneOf({"a", "b"}) @Default("a") String iconEmoji,
      @Repeat @Property("Links.") List<Link> link,
      @Flag("Aligns.") boolean align) {}

  private final Options options = Options.of(Example.class);

  @Test
  void fillsInDefaults() {
    assertThat(options.build(Map.of("field", "v", "size", 3L)))
        .isEqualTo(
            new Example(
                "v",
                3,
                "mean",
                Duration.ofSeconds(1),
                Optional.empty(),
                Map.of(),
                "a",
                List.of(),
                false));
  }

  @Test
  void checksRangesAndChoices() {
    assertThatThrownBy(() -> options.build(Map.of("size", 0L)))
        .isInstanceOf(OptionException.class)
        .hasMessage("size must be in [1, 10], got 0");
    assertThatThrownBy(() -> options.build(Map.of("size", 1L, "iconEmoji", "c")))
        .hasMessage("iconEmoji must be one of a, b, got \"c\"");
  }

  @Test
  void knowsNamesInScriptsAndFiles() {
    assertThat(options.named("IconEmoji").orElseThrow().key()).isEqualTo("icon-emoji");
    assertThat(options.named("iconemoji")).isEmpty();
    assertThat(options.args()).extracting(Option::name).containsExactly("field", "size");
    Link link = new Link("x", "here");
    assertThat(
            options.named("link").orElseThrow().nested().orElseThrow().build(Map.of("href", "x")))
        .isEqualTo(link);
  }
}
