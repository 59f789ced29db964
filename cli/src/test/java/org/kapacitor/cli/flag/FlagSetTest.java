package org.kapacitor.cli.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagSetTest {
  private final FlagSet flags =
      new FlagSet("Usage: x\n")
          .text("name", "A name.")
          .toggle("w", "Write.")
          .toggle("quiet", "Say nothing.")
          .each(
              "pair",
              "A pair.",
              value -> value.equals("bad") ? Optional.of("it is bad") : Optional.empty());

  private Flags parse(String... arguments) throws FlagException {
    return flags.parse(List.of(arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-name v", "--name v", "-name=v", "--name=v", "-name a -name v"})
  void acceptsAllForms(String arguments) throws FlagException {
    assertThat(parse(arguments.split(" ")).text("name")).isEqualTo("v");
  }

  @Test
  void aValueMayLookLikeAnOption() throws FlagException {
    assertThat(parse("-name", "-w").text("name")).isEqualTo("-w");
    assertThat(parse("-name=a=b").text("name")).isEqualTo("a=b");
    assertThat(parse("-name=").text("name")).isEmpty();
  }

  @Test
  void switchesTakeNoSeparateValue() throws FlagException {
    Flags given = parse("-quiet", "true", "-w");
    assertThat(given.on("quiet")).isTrue();
    assertThat(given.on("w")).isFalse();
    assertThat(given.rest()).containsExactly("true", "-w");
  }

  @ParameterizedTest
  @CsvSource({"1,true", "t,true", "T,true", "TRUE,true", "True,true", "0,false", "False,false"})
  void switchesTakeBooleans(String word, boolean value) throws FlagException {
    assertThat(parse("-quiet=" + word).on("quiet")).isEqualTo(value);
  }

  @Test
  void repeatedValuesAddUp() throws FlagException {
    assertThat(parse("-pair", "a", "-pair=b").all("pair")).containsExactly("a", "b");
  }

  @Test
  void stopsAtTheFirstArgumentOrTwoDashes() throws FlagException {
    assertThat(parse("a", "-w").rest()).containsExactly("a", "-w");
    assertThat(parse("-", "-w").rest()).containsExactly("-", "-w");
    assertThat(parse("--", "-w").rest()).containsExactly("-w");
    assertThat(parse("-w", "--").rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-x|flag provided but not defined: -x",
        "--long=1|flag provided but not defined: -long",
        "-name|flag needs an argument: -name",
        "---w|bad flag syntax: ---w",
        "-=w|bad flag syntax: -=w",
        "-w=maybe|invalid boolean value \"maybe\" for -w: parse error",
        "-w=|invalid boolean value \"\" for -w: parse error",
        "-pair=bad|invalid value \"bad\" for flag -pair: it is bad",
      })
  void saysWhatIsWrong(String argument, String message) {
    assertThatThrownBy(() -> parse(argument)).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "-help", "--h", "--help"})
  void knowsRequestsForHelp(String argument) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOfSatisfying(
            FlagException.class,
            e -> {
              assertThat(e.isHelp()).isTrue();
              assertThat(e.usage()).isEqualTo(flags.usage());
            });
  }

  @Test
  void listsOptionsByName() {
    assertThat(flags.usage())
        .isEqualTo(
            "Usage: x\n"
                + "  -name string\n    \tA name.\n"
                + "  -pair value\n    \tA pair.\n"
                + "  -quiet\n    \tSay nothing.\n"
                + "  -w\tWrite.\n");
  }
}
