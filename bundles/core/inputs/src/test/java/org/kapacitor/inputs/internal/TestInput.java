package org.kapacitor.inputs.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Range;

/** An input that keeps what happens to it. Port 13 cannot be opened, port 14 not be closed. */
@Input(section = "listener", summary = "Listens to a port.", list = true)
final class TestInput implements InputType<TestInput.Config> {
  record Config(
      @Doc("Whether it listens.") @Default("true") boolean enabled,
      @Doc("Port to listen to.") @Default("1") @Range(min = 1, max = 65535) int port)
      implements InputConfig {}

  final List<String> events = new ArrayList<>();
  final List<InputContext> contexts = new ArrayList<>();

  @Override
  public AutoCloseable open(Config config, InputContext context) {
    contexts.add(context);
    if (config.port() == 13) {
      throw new InputException("listen on port 13: address already in use");
    }
    events.add("open " + config.port());
    return () -> {
      events.add("close " + config.port());
      if (config.port() == 14) {
        throw new IOException("socket gone");
      }
    };
  }

  InputContext context() {
    return contexts.get(contexts.size() - 1);
  }
}
