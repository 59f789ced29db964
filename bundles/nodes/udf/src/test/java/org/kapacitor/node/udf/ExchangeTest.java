package org.kapacitor.node.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.node.udf.wire.Request;
import org.kapacitor.node.udf.wire.Response.Kind;
import org.kapacitor.node.udf.wire.WireWriter;

/** Threads, bounds and signs of life, with an agent that does what the test says. */
final class ExchangeTest {
  private static final byte[] END = {};

  private final Line line = new Line();
  private final AtomicLong clock = new AtomicLong(1);
  private final AtomicInteger heard = new AtomicInteger();
  private final Exchange exchange =
      new Exchange("test", line, Duration.ofSeconds(10), clock::get, heard::incrementAndGet);

  /** A line whose other end is the test. */
  private static final class Line implements Connection {
    private final BlockingQueue<byte[]> toServer = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> written = new LinkedBlockingQueue<>();
    private final ReentrantLock held = new ReentrantLock();
    private volatile boolean broken;

    @Override
    public int read(byte[] into) throws IOException {
      try {
        byte[] next = toServer.take();
        System.arraycopy(next, 0, into, 0, next.length);
        return next == END ? -1 : next.length;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      if (broken) {
        throw new IOException("Broken pipe");
      }
      held.lock();
      held.unlock();
      written.add(length);
    }

    @Override
    public void finish() {
      written.add(-1);
    }

    @Override
    public String fate(String otherwise) {
      return otherwise;
    }

    @Override
    public void close() {
      toServer.add(END);
    }
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private static byte[] message(Kind kind) {
    WireWriter writer = new WireWriter();
    int frame = writer.begin();
    writer.end(writer.begin(kind == Kind.KEEPALIVE ? 3 : 17));
    writer.end(frame);
    return writer.toByteArray();
  }

  private static WireWriter request(int size) {
    WireWriter request = new WireWriter();
    Request.restore(request, new byte[size]);
    return request;
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void asksForASignOfLifeInHalfTheTime() throws InterruptedException {
    pass(Duration.ofMillis(4999));
    assertThat(exchange.silence()).isZero();
    assertThat(line.written).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(exchange.silence()).isZero();
    assertThat(line.written.take()).isPositive();
    pass(Duration.ofSeconds(7));
    assertThat(exchange.silence()).as("since the first question").hasSeconds(7);
    pass(Duration.ofSeconds(4));
    assertThat(exchange.silence()).hasSeconds(11);
  }

  @Test
  void anyAnswerEndsTheSilence() {
    pass(Duration.ofSeconds(5));
    exchange.silence();
    pass(Duration.ofSeconds(9));
    line.toServer.add(message(Kind.KEEPALIVE));
    TestAgents.until(exchange::hasHeard);
    assertThat(exchange.silence()).isZero();
    assertThat(exchange.poll()).as("signs of life are no messages").isEmpty();
  }

  @Test
  void itIsNotTheAgentThatIsSilentWhileWeDoNotListen() {
    byte[] large = new byte[60_000];
    WireWriter writer = new WireWriter();
    int frame = writer.begin();
    writer.bytes(4, large);
    writer.end(frame);
    for (int i = 0; i < 30; i++) {
      line.toServer.add(writer.toByteArray());
    }
    TestAgents.until(() -> line.toServer.size() < 13);
    pass(Duration.ofSeconds(5));
    exchange.silence();
    pass(Duration.ofSeconds(20));
    assertThat(exchange.silence()).isZero();
    for (int i = 0; i < 30; i++) {
      TestAgents.until(() -> exchange.poll().isPresent());
    }
    assertThat(heard.get()).isPositive();
  }

  @Test
  void takesNoMoreThanItCanHold() {
    line.held.lock();
    try {
      exchange.offer(request(1));
      TestAgents.until(line.held::hasQueuedThreads);
      assertThat(exchange.offer(request(70_000))).isTrue();
      assertThat(exchange.offer(request(1))).isFalse();
    } finally {
      line.held.unlock();
    }
    TestAgents.until(() -> exchange.offer(request(1)));
  }

  @Test
  void writesAllBeforeItEndsTheInput() throws InterruptedException {
    exchange.offer(request(10));
    exchange.finish();
    assertThat(line.written.take()).isPositive();
    int next = line.written.take();
    assertThat(next).isEqualTo(-1);
  }

  @Test
  void whatWasReceivedBeforeTheEndIsThere() {
    line.toServer.add(message(Kind.POINT));
    line.toServer.add(END);
    TestAgents.until(exchange::hasEnded);
    assertThat(exchange.poll()).isPresent();
    assertThat(exchange.failure()).isEmpty();
    assertThat(exchange.isBroken()).isTrue();
  }

  @Test
  void aMessageThatIsCutOffIsAnError() {
    line.toServer.add(new byte[] {5, 1, 2});
    line.toServer.add(END);
    TestAgents.until(exchange::hasEnded);
    assertThat(exchange.failure()).contains("read error: unexpected EOF, expected 3 more bytes");
  }

  @Test
  void aMessageThatIsTooLongIsAnError() {
    line.toServer.add(new byte[] {-1, -1, -1, -1, 127});
    TestAgents.until(exchange::hasEnded);
    assertThat(exchange.failure()).contains("read error: message of more than 268435456 bytes");
  }

  @Test
  void saysWhyItCannotWrite() {
    line.broken = true;
    exchange.offer(request(1));
    TestAgents.until(exchange::isBroken);
    assertThat(exchange.failure()).contains("write error: Broken pipe");
  }
}
