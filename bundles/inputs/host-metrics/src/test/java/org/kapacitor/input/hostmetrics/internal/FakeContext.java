package org.kapacitor.input.hostmetrics.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.input.InputContext;

/** Keeps what an input does; {@link #action} runs when a test says so. */
public final class FakeContext implements InputContext {
  public final List<String> targets = new ArrayList<>();
  public final List<String> writes = new ArrayList<>();
  public final List<String> errors = new ArrayList<>();
  public Duration interval;
  public Runnable action;
  public boolean closed;

  @Override
  public String hostname() {
    return "server-a";
  }

  @Override
  public void write(String database, String retentionPolicy, byte[] lines) {
    targets.add(database + "." + retentionPolicy);
    writes.add(new String(lines, StandardCharsets.UTF_8));
  }

  @Override
  public AutoCloseable every(Duration newInterval, Runnable newAction) {
    interval = newInterval;
    action = newAction;
    return () -> closed = true;
  }

  @Override
  public void error(String message, Throwable cause) {
    errors.add(message + ": " + cause.getMessage());
  }
}
