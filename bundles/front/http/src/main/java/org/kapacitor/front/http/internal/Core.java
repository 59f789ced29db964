package org.kapacitor.front.http.internal;

import org.kapacitor.alerting.Topics;
import org.kapacitor.api.node.Reloadable;
import org.kapacitor.config.Logging;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.Engine;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.Recordings;
import org.kapacitor.tasks.Replays;
import org.kapacitor.tasks.Tasks;

/** The services behind the API. */
public record Core(
    Engine engine,
    Tasks tasks,
    Recordings recordings,
    Replays replays,
    Topics topics,
    Settings settings,
    Overrides overrides,
    Logging logging,
    Store store,
    Reloadable sideloads) {}
