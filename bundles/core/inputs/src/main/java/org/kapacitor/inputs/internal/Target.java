package org.kapacitor.inputs.internal;

import java.util.Arrays;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.BusyException;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.LinesException;
import org.kapacitor.engine.Precision;

/** Where all inputs write to: the engine, as the HTTP API does (http-api.md section 2.1). */
final class Target {
  private final Engine engine;
  private final String defaultRetentionPolicy;

  Target(Engine engine, Settings settings) {
    this.engine = engine;
    defaultRetentionPolicy = settings.section("", ServerSection.class).defaultRetentionPolicy();
  }

  /**
   * Writes points.
   *
   * @return how many
   * @throws InputException if they were not taken
   */
  int write(String database, String retentionPolicy, byte[] lines) {
    if (database.isEmpty()) {
      throw new InputException("database is required");
    }
    String policy = retentionPolicy.isEmpty() ? defaultRetentionPolicy : retentionPolicy;
    byte[] padded = Arrays.copyOf(lines, lines.length + Engine.PADDING);
    try {
      engine.write(new DbRp(database, policy), padded, lines.length, Precision.NANOSECONDS);
    } catch (LinesException | BusyException e) {
      throw new InputException(e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new InputException("failed to write points: " + e.getMessage(), e);
    }
    return LineCount.of(lines);
  }
}
