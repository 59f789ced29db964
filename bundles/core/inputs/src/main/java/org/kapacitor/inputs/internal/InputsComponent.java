package org.kapacitor.inputs.internal;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.input.InputType;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.Engine;
import org.kapacitor.inputs.InputState;
import org.kapacitor.inputs.Inputs;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the inputs that are installed; they come and go while the server runs. */
@Component(service = Inputs.class, immediate = true)
public final class InputsComponent implements Inputs {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.inputs");

  private final InputThreads threads = new InputThreads();
  private final InputTable table;

  /** Opens nothing yet: inputs are bound one by one. */
  @Activate
  public InputsComponent(@Reference Engine engine, @Reference Settings settings) {
    table =
        new InputTable(
            new Core(settings, new Target(engine, settings), threads, InputsComponent::log));
  }

  private static void log(String line, Optional<Throwable> fault) {
    if (fault.isPresent()) {
      LOG.error(line, fault.get());
    } else {
      LOG.error(line);
    }
  }

  @Deactivate
  void deactivate() {
    table.close();
    threads.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindInputType(InputType<?> type, ServiceReference<InputType<?>> reference) {
    table.add(type, origin(reference));
  }

  void unbindInputType(InputType<?> type) {
    table.remove(type);
  }

  private static String origin(ServiceReference<?> reference) {
    Bundle bundle = reference.getBundle();
    return bundle == null ? "?" : bundle.getSymbolicName() + " [" + bundle.getBundleId() + "]";
  }

  @Override
  public List<InputState> states() {
    return table.states();
  }
}
