package org.kapacitor.front.http.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreException;
import org.kapacitor.store.StoreMap;

/** Makes copies of nothing much, and counts. */
final class FakeStore implements Store {
  byte[] content = "the store".getBytes(StandardCharsets.UTF_8);
  Path copy;
  int commits;
  boolean broken;

  @Override
  public StoreMap map(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void commit() {
    commits++;
  }

  @Override
  public void backup(Path target) {
    copy = target;
    if (broken) {
      throw new StoreException("cannot write the backup: disk full");
    }
    try {
      Files.write(target, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
