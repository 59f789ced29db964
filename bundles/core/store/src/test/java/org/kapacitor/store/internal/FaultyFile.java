package org.kapacitor.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;

/** A file on a disk that can be full: only the first half of what is written arrives then. */
final class FaultyFile extends SyncedFile {
  private final AtomicBoolean full;

  FaultyFile(AtomicBoolean full) {
    this.full = full;
  }

  @Override
  protected void writeFully(SFChunk chunk, long position, ByteBuffer data) {
    if (full.get()) {
      ByteBuffer half = data.duplicate();
      half.limit(data.position() + data.remaining() / 2);
      if (position > 0) {
        super.writeFully(chunk, position, half);
      }
      throw DataUtils.newMVStoreException(
          DataUtils.ERROR_WRITING_FAILED,
          "Writing to {0} failed",
          this,
          new IOException("No space left on device"));
    }
    super.writeFully(chunk, position, data);
  }
}
