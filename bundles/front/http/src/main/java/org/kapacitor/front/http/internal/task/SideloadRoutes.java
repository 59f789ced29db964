package org.kapacitor.front.http.internal.task;

import java.io.IOException;
import java.util.List;
import org.kapacitor.api.node.Reloadable;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;

/** Sources of sideload nodes over HTTP (http-api.md section 2). */
public final class SideloadRoutes {
  private final Reloadable sideloads;

  /** Routes to all sources together. */
  public SideloadRoutes(Reloadable sideloads) {
    this.sideloads = sideloads;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            this::reload,
            Operation.of(
                    ApiPath.BASE + "/sideload/reload", "Reads all sources of sideload nodes again.")
                .takes("nothing")
                .answers(204, 500)));
  }

  private Answer reload(Call call) throws ApiException {
    try {
      sideloads.reload();
      return Answer.NO_CONTENT;
    } catch (IOException e) {
      throw ApiException.failed(e.getMessage());
    }
  }
}
