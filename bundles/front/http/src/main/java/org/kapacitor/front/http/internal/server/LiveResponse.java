package org.kapacitor.front.http.internal.server;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.kapacitor.front.http.internal.route.LiveBody;

/** Sends pieces in order, as fast as the client takes them; no thread waits for it. */
final class LiveResponse extends IteratingCallback implements LiveBody.Outlet {
  private static final int MAX_WAITING = 1024 * 1024;
  private static final byte[] NOTHING = {};

  private final Response response;
  private final Callback callback;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private final List<Runnable> whenEnded = new ArrayList<>();
  private int waitingBytes;
  private boolean last;
  private boolean lastSent;
  private boolean ended;

  LiveResponse(Response response, Callback callback) {
    this.response = response;
    this.callback = callback;
  }

  /** Sends the headers. */
  void begin() {
    synchronized (waiting) {
      waiting.add(NOTHING);
    }
    iterate();
  }

  @Override
  public boolean send(byte[] piece) {
    synchronized (waiting) {
      if (last || ended || waitingBytes + piece.length > MAX_WAITING) {
        return false;
      }
      waiting.add(piece);
      waitingBytes += piece.length;
    }
    iterate();
    return true;
  }

  /** Sends what waits, and then no more. */
  void end() {
    synchronized (waiting) {
      last = true;
    }
    iterate();
  }

  @Override
  protected Action process() {
    byte[] piece;
    synchronized (waiting) {
      if (lastSent) {
        return Action.SUCCEEDED;
      }
      piece = waiting.poll();
      if (piece == null && !last) {
        return Action.IDLE;
      }
      lastSent = piece == null;
      waitingBytes -= piece == null ? 0 : piece.length;
    }
    response.write(lastSent, ByteBuffer.wrap(piece == null ? NOTHING : piece), this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    ended();
    callback.succeeded();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    ended();
    callback.failed(cause);
  }

  private void ended() {
    List<Runnable> actions;
    synchronized (waiting) {
      ended = true;
      waiting.clear();
      actions = List.copyOf(whenEnded);
    }
    actions.forEach(Runnable::run);
  }

  @Override
  public void whenEnded(Runnable action) {
    synchronized (waiting) {
      if (!ended) {
        whenEnded.add(action);
        return;
      }
    }
    action.run();
  }
}
