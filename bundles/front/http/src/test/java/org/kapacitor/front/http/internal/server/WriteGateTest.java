package org.kapacitor.front.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WriteGateTest {
  @Test
  void letsWorkThatWaitsRunWhenOtherWorkEnds() {
    WriteGate gate = new WriteGate(1, 2);
    List<String> order = new ArrayList<>();
    gate.pass(
        () -> {
          order.add("first");
          assertThat(gate.pass(() -> order.add("second"))).isTrue();
          assertThat(gate.pass(() -> order.add("third"))).isTrue();
          assertThat(gate.pass(() -> order.add("one too many"))).isFalse();
          order.add("first ends");
        });
    assertThat(order).containsExactly("first", "first ends", "second", "third");
    gate.pass(() -> order.add("fourth"));
    assertThat(order).endsWith("fourth");
  }

  @Test
  void letsOnlySoManyRunAtATime() throws InterruptedException {
    WriteGate gate = new WriteGate(3, 1000);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(500);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 500; i++) {
      threads.execute(
          () ->
              gate.pass(
                  () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    done.countDown();
                  }));
    }
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    threads.shutdown();
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void makesRequestIdsThatAreTimeBasedUuidsInOrder() {
    RequestIds ids = new RequestIds();
    long before = 0;
    for (int i = 0; i < 10_000; i++) {
      UUID id = UUID.fromString(ids.next());
      assertThat(id.version()).isEqualTo(1);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(id.timestamp()).isGreaterThan(before);
      before = id.timestamp();
    }
    long now = System.currentTimeMillis() * 10_000 + 0x01B21DD213814000L;
    assertThat(before).isBetween(now - 600_000_000L, now + 600_000_000L);
  }
}
