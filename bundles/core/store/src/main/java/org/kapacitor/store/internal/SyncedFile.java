package org.kapacitor.store.internal;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * A file whose header never speaks of data that is not on the disk yet. So a header that is newer
 * than the data always means that part of the file was lost.
 */
class SyncedFile extends SingleFileStore {
  private static final long HEADER_POSITION = 0;

  SyncedFile() {
    super(Map.of());
  }

  @Override
  protected void writeFully(SFChunk chunk, long position, ByteBuffer data) {
    if (position == HEADER_POSITION) {
      sync();
    }
    super.writeFully(chunk, position, data);
  }
}
