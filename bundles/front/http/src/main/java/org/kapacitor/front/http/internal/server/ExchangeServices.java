package org.kapacitor.front.http.internal.server;

import org.kapacitor.front.http.internal.body.BufferPool;

/** What all exchanges share. */
record ExchangeServices(
    Answers answers,
    BufferPool buffers,
    HttpCounters counters,
    WriteGate gate,
    AccessLog log,
    int maxBodySize) {}
