package org.kapacitor.cli.command;

import java.time.Clock;
import java.util.Map;
import org.kapacitor.cli.server.Server;
import org.kapacitor.cli.text.LocalZone;
import org.kapacitor.cli.text.Zone;

/**
 * What a command works with.
 *
 * @param environment the variables of the process
 */
public record Session(
    Console console, Server server, Map<String, String> environment, Clock clock, Pause pause) {

  /** The zone of this machine. */
  public Zone zone() {
    return LocalZone.of(environment);
  }

  /** Prints a line of a result. */
  void print(String line) {
    console.line(line);
  }
}
