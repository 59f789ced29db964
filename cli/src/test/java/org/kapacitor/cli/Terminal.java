package org.kapacitor.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.cli.command.Console;

/** Runs the client as a shell would, without a process. Time stands still. */
public final class Terminal {
  /** What a run left behind. */
  public record Outcome(int exit, String out, String err) {}

  private final Map<String, String> environment = new HashMap<>(Map.of("TZ", "UTC"));
  private int pauses;

  /** A terminal whose client talks to a server. */
  public Terminal(TestServer server) {
    environment.put("KAPACITOR_URL", server.url());
  }

  /** A terminal without a server. */
  public Terminal() {}

  /** Sets an environment variable. */
  public Terminal with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** How often the client waited. */
  public int pauses() {
    return pauses;
  }

  /** Runs {@code kapacitor} with these arguments. */
  public Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(out, err);
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T23:00:00Z"), ZoneOffset.UTC);
    Kapacitor client = new Kapacitor(console, environment, clock, count -> pauses++);
    int exit = client.run(List.of(arguments));
    console.flush();
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
