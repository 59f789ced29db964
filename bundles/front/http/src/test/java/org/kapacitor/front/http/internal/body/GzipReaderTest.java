package org.kapacitor.front.http.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** http-api.md section 2.1. */
class GzipReaderTest {
  private final BufferPool pool = new BufferPool(1 << 26);
  private final GzipReader reader = new GzipReader();

  private Body body(byte[] bytes) throws TooLargeException {
    Body body = new Body(pool, bytes.length, Integer.MAX_VALUE - 64);
    body.append(ByteBuffer.wrap(bytes));
    return body;
  }

  private byte[] inflate(byte[] gzip, int limit) throws GzipException, TooLargeException {
    Body in = body(gzip);
    Body out = reader.inflate(in, pool, limit);
    byte[] bytes = Arrays.copyOf(out.bytes(), out.length());
    in.release();
    out.release();
    return bytes;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void inflatesWhateverItsLength() throws Exception {
    Random random = new Random(7);
    for (int length : new int[] {0, 1, 65_519, 65_520, 65_521, 200_000, 5_000_000}) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      Arrays.fill(plain, 0, length / 2, (byte) 'x');
      assertThat(inflate(gzip(plain), 5_000_000)).isEqualTo(plain);
    }
  }

  @Test
  void stopsAtTheLimit() throws Exception {
    byte[] gzip = gzip(new byte[100_000]);
    assertThat(inflate(gzip, 100_000)).hasSize(100_000);
    assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> inflate(gzip, 99_999));
  }

  @Test
  void doesNotBelieveALengthThatCannotBe() throws Exception {
    byte[] gzip = gzip(new byte[10]);
    Arrays.fill(gzip, gzip.length - 4, gzip.length, (byte) 0x7F);
    assertThatExceptionOfType(GzipException.class)
        .isThrownBy(() -> inflate(gzip, 1 << 30))
        .withMessage("gzip: invalid checksum");
  }

  private static byte[] withHeader(int flags, byte[] optional, byte[] gzip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] header = Arrays.copyOf(gzip, 10);
    header[3] = (byte) flags;
    bytes.write(header);
    bytes.write(optional);
    if ((flags & 2) != 0) {
      CRC32 crc = new CRC32();
      crc.update(bytes.toByteArray());
      bytes.write((int) crc.getValue() & 0xFF);
      bytes.write((int) crc.getValue() >> 8 & 0xFF);
    }
    bytes.write(gzip, 10, gzip.length - 10);
    return bytes.toByteArray();
  }

  @Test
  void readsHeadersWithEverythingTheyCanHave() throws Exception {
    byte[] optional = {2, 0, 7, 7, 'n', 'a', 0, 'c', 0};
    byte[] gzip = withHeader(2 | 4 | 8 | 16, optional, gzip(new byte[] {1, 2, 3}));
    assertThat(inflate(gzip, 100)).containsExactly(1, 2, 3);
    gzip[19] ^= 1;
    assertThatExceptionOfType(GzipException.class)
        .isThrownBy(() -> inflate(gzip, 100))
        .withMessage("gzip: invalid header");
    for (int length = 1; length < 21; length++) {
      byte[] cut = Arrays.copyOf(gzip, length);
      assertThatExceptionOfType(GzipException.class)
          .isThrownBy(() -> inflate(cut, 100))
          .withMessage("unexpected EOF");
    }
  }

  @Test
  void tellsDamageFromTruncation() throws Exception {
    byte[] gzip = gzip(new byte[1000]);
    gzip[10] = (byte) 0xFF;
    assertThatExceptionOfType(GzipException.class)
        .isThrownBy(() -> inflate(gzip, 1000))
        .withMessageStartingWith("flate: corrupt input before offset ");
  }

  @Test
  void givesItsArraysBack() throws Exception {
    byte[] gzip = gzip(new byte[300_000]);
    inflate(gzip, 300_000);
    long kept = pool.kept();
    for (int i = 0; i < 10; i++) {
      inflate(gzip, 300_000);
      assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> fail(gzip));
    }
    assertThat(pool.kept()).isEqualTo(kept).isPositive();
  }

  private void fail(byte[] gzip) throws GzipException, TooLargeException {
    Body in = body(gzip);
    try {
      reader.inflate(in, pool, 10);
    } finally {
      in.release();
    }
  }
}
