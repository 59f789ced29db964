package org.kapacitor.engine.internal;

import java.time.Duration;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Section;
import org.kapacitor.engine.EngineSettings;

/** Section {@code [engine]} of kapacitor.conf, which the original does not have. */
@Section("engine")
public record EngineSection(
    @Doc("Threads that run tasks; 0 for one per processor.") @Range(min = 0, max = 1024)
        int workers,
    @Doc("Points that may wait for one task before writes wait.")
        @Default("200000")
        @Range(min = 1000)
        int mailboxPoints,
    @Doc("How long a write waits for a task that is behind before it is answered with status 503.")
        @Default("10s")
        Duration writeTimeout) {

  /** The section as the engine takes it. */
  EngineSettings settings() {
    int threads = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    return new EngineSettings(threads, mailboxPoints, writeTimeout);
  }
}
