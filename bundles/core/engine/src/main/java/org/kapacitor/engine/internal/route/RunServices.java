package org.kapacitor.engine.internal.route;

import java.util.Set;
import java.util.concurrent.Executor;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.TimerService;
import org.kapacitor.engine.internal.run.Environment;

/**
 * What tasks need to run.
 *
 * @param runs where running tasks enter themselves
 */
record RunServices(
    EngineSettings settings,
    Environment environment,
    TimerService timers,
    Executor pool,
    Router router,
    Set<LiveRun> runs) {}
