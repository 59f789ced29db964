package org.kapacitor.node.udf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Section;
import org.kapacitor.api.text.Durations;

/** A function as kapacitor.conf has it (config.md A4.8). */
public record Function(
    @Doc("Path of the unix socket on which the agent listens.") String socket,
    @Doc("Program that is the agent, instead of a socket.") String prog,
    @Doc("Arguments of the program.") List<String> args,
    @Doc("Variables added to the program's environment.") Map<String, String> env,
    @Doc("How long the agent may be silent when it is asked for a sign of life.")
        Duration timeout) {

  /** All that is configured. */
  @Section("udf")
  public record Config(@Doc("The functions by name.") Map<String, Function> functions) {}

  /**
   * Checks what goes beyond types.
   *
   * @throws OptionException with what is wrong
   */
  void check() {
    if (timeout.compareTo(Duration.ofMillis(1)) <= 0) {
      throw new OptionException("timeout is too small: " + Durations.go(timeout.toNanos()));
    }
    boolean process = !prog.isEmpty() || !args.isEmpty() || !env.isEmpty();
    if (!socket.isEmpty() && process) {
      throw new OptionException("both socket and process config provided");
    }
    if (socket.isEmpty() && prog.isEmpty()) {
      throw new OptionException("must set either prog or socket");
    }
  }
}
