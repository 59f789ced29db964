package org.kapacitor.inputs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.input.InputType;
import org.kapacitor.inputs.InputState;
import org.osgi.framework.ServiceReference;

class InputsComponentTest {

  /** Of a bundle that has gone already, as happens when services come and go fast. */
  @SuppressWarnings("unchecked")
  private static ServiceReference<InputType<?>> reference() {
    return (ServiceReference<InputType<?>>)
        Proxy.newProxyInstance(
            InputsComponentTest.class.getClassLoader(),
            new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) -> null);
  }

  @Test
  void opensAndClosesInputsAsServicesComeAndGo() {
    FakeSettings settings = new FakeSettings();
    settings.set("listener", Map.of("port", 5L), Map.of("port", 13L));
    InputsComponent component = new InputsComponent(new FakeEngine(), settings);
    TestInput input = new TestInput();
    component.bindInputType(input, reference());
    assertThat(component.states())
        .extracting(InputState::running, InputState::error)
        .containsExactly(
            tuple(true, Optional.empty()),
            tuple(false, Optional.of("listen on port 13: address already in use")));
    component.unbindInputType(input);
    assertThat(component.states()).isEmpty();
    component.bindInputType(input, reference());
    component.deactivate();
    assertThat(input.events).containsExactly("open 5", "close 5", "open 5", "close 5");
  }
}
