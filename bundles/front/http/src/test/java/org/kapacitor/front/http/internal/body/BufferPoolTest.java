package org.kapacitor.front.http.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.kapacitor.engine.Engine;

class BufferPoolTest {
  @Test
  void givesArraysOfPowersOfTwoThatAreLongEnough() {
    BufferPool pool = new BufferPool(1 << 20);
    for (int length : new int[] {0, 1, 65_536, 65_537, 131_072, 131_073, 1 << 24}) {
      byte[] array = pool.take(length);
      assertThat(array.length).isGreaterThanOrEqualTo(Math.max(length, BufferPool.SMALLEST));
      assertThat(Integer.bitCount(array.length)).isEqualTo(1);
      assertThat(array.length).isLessThan(2 * Math.max(length, BufferPool.SMALLEST));
    }
    assertThat(pool.take((1 << 24) + 1)).hasSize((1 << 24) + 1);
  }

  @Test
  void givesArraysAgain() {
    BufferPool pool = new BufferPool(1 << 20);
    byte[] array = pool.take(100_000);
    pool.give(array);
    assertThat(pool.take(70_000)).isSameAs(array);
    assertThat(pool.take(70_000)).isNotSameAs(array);
  }

  @Test
  void keepsNoMoreThanItsBudget() {
    BufferPool pool = new BufferPool(200_000);
    for (int i = 0; i < 5; i++) {
      pool.give(new byte[1 << 16]);
    }
    assertThat(pool.kept()).isEqualTo(3 << 16);
    pool.give(new byte[1 << 25]);
    assertThat(pool.kept()).isEqualTo(3 << 16);
  }

  @Test
  void growsBodiesWithPaddingBehindThem() throws TooLargeException {
    BufferPool pool = new BufferPool(0);
    Body body = new Body(pool, -1, 1 << 20);
    byte[] part = new byte[10_007];
    for (int i = 0; i < 100; i++) {
      part[0] = (byte) i;
      body.append(ByteBuffer.wrap(part));
      assertThat(body.bytes().length).isGreaterThanOrEqualTo(body.length() + Engine.PADDING);
    }
    for (int i = 0; i < 100; i++) {
      assertThat(body.bytes()[i * 10_007]).isEqualTo((byte) i);
    }
  }

  @Test
  void reservesWhatIsAnnouncedOnlyForWhoeverSendsSomething() throws TooLargeException {
    Body body = new Body(new BufferPool(0), 3_000_000, 1 << 28);
    assertThat(body.bytes()).hasSize(BufferPool.SMALLEST);
    body.append(ByteBuffer.wrap(new byte[70_000]));
    assertThat(body.bytes()).hasSize(1 << 22);
    Body boasting = new Body(new BufferPool(0), 1 << 28, 1 << 28);
    boasting.append(ByteBuffer.wrap(new byte[70_000]));
    assertThat(boasting.bytes()).hasSize(1 << 22);
  }
}
