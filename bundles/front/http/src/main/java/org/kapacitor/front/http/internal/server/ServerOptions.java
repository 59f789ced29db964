package org.kapacitor.front.http.internal.server;

import java.time.Duration;

/**
 * How the server behaves.
 *
 * @param version shown to clients
 * @param maxBodySize bytes a request may have
 * @param idleTimeout how long a connection may be without a request
 * @param requestTimeout how long a client may stop in the middle of a request
 * @param shutdownTimeout how long requests are waited for when the server stops
 * @param accessLog whether requests are logged
 */
public record ServerOptions(
    String version,
    int maxBodySize,
    Duration idleTimeout,
    Duration requestTimeout,
    Duration shutdownTimeout,
    boolean accessLog) {}
