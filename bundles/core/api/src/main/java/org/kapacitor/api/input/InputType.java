package org.kapacitor.api.input;

/**
 * An input: reads points from somewhere and writes them to the server. Register it as an OSGi
 * service and annotate it with {@link Input}. It is opened for each enabled element of its section
 * in kapacitor.conf, and opened anew when the section changes.
 *
 * @param <C> record of the section
 */
public interface InputType<C extends Record & InputConfig> {

  /**
   * Starts reading.
   *
   * @return closed when the input has to end
   * @throws InputException if it cannot start; it is logged and counted, and tried again when the
   *     configuration changes
   */
  AutoCloseable open(C config, InputContext context);
}
