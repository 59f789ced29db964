package org.kapacitor.front.http.internal;

import java.io.IOException;
import org.kapacitor.alerting.Topics;
import org.kapacitor.config.Logging;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.engine.Engine;
import org.kapacitor.front.http.internal.server.ApiServer;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.Recordings;
import org.kapacitor.tasks.Replays;
import org.kapacitor.tasks.Tasks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Serves the HTTP API for as long as all services behind it are there. */
@Component(
    immediate = true,
    service = {})
public final class HttpComponent {
  private final ApiServer server;
  private final ApiUrl url;

  /** Opens the listener; if that is not possible the whole server ends. */
  @Activate
  public HttpComponent(
      @Reference Engine engine,
      @Reference Tasks tasks,
      @Reference Recordings recordings,
      @Reference Replays replays,
      @Reference Topics topics,
      @Reference Settings settings,
      @Reference Overrides overrides,
      @Reference Logging logging,
      @Reference Store store,
      @Reference Sideloads sideloads,
      @Reference Shutdown shutdown,
      @Reference ApiUrl url) {
    Core core =
        new Core(
            engine,
            tasks,
            recordings,
            replays,
            topics,
            settings,
            overrides,
            logging,
            store,
            sideloads);
    try {
      server = HttpApi.open(core);
    } catch (IOException | IllegalArgumentException e) {
      shutdown.fatal(e.getMessage());
      throw new IllegalStateException(e.getMessage(), e);
    }
    this.url = url;
    url.set(server.url());
  }

  @Deactivate
  void deactivate() {
    url.set("");
    server.close();
  }
}
