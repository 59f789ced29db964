package org.kapacitor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  private final List<String> texts = new ArrayList<>();
  private final Shutdown shutdown = texts::add;

  @Test
  void saysHowToGetAValidConfiguration() {
    shutdown.invalid("replay: must specify dir");
    assertThat(texts)
        .containsExactly(
            "create server: invalid configuration: replay: must specify dir. To generate a valid"
                + " configuration file run `kapacitord config > kapacitor.generated.conf`.");
  }

  @Test
  void leavesTheTextOfTheEnvironmentAsItIs() {
    shutdown.invalid("apply env config: failed");
    assertThat(texts).containsExactly("apply env config: failed");
  }
}
