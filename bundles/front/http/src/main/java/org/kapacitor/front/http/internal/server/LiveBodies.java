package org.kapacitor.front.http.internal.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kapacitor.front.http.internal.route.LiveBody;

/** Answers that go on until the client goes or the server stops. Safe for several threads. */
final class LiveBodies {
  private final Set<LiveResponse> open = ConcurrentHashMap.newKeySet();

  /** Begins an answer, whose status and headers are set. */
  void begin(LiveBody body, Response response, Callback callback) {
    LiveResponse live = new LiveResponse(response, callback);
    open.add(live);
    live.whenEnded(() -> open.remove(live));
    live.begin();
    body.begin(live);
  }

  /** Ends all of them. */
  void end() {
    open.forEach(LiveResponse::end);
  }
}
