package org.kapacitor.front.http.internal.server;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests. Safe for use by several threads. */
public final class HttpCounters {
  private final LongAdder requests = new LongAdder();
  private final LongAdder bodyBytes = new LongAdder();
  private final AtomicLongArray statuses = new AtomicLongArray(600);

  void request() {
    requests.increment();
  }

  void body(int length) {
    bodyBytes.add(length);
  }

  void answer(int status) {
    statuses.incrementAndGet(status);
  }

  /** Requests taken. */
  public long requests() {
    return requests.sum();
  }

  /** Bytes of request bodies, before they were inflated. */
  public long bodyBytes() {
    return bodyBytes.sum();
  }

  /** Answers by status. */
  public SortedMap<Integer, Long> answers() {
    SortedMap<Integer, Long> answers = new TreeMap<>();
    for (int status = 0; status < statuses.length(); status++) {
      if (statuses.get(status) > 0) {
        answers.put(status, statuses.get(status));
      }
    }
    return answers;
  }
}
