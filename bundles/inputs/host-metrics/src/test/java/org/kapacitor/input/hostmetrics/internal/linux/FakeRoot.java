package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a kernel as a test writes them. */
final class FakeRoot {
  private final Path root;

  FakeRoot(Path root) {
    this.root = root;
  }

  FakeRoot file(String name, String text) {
    return file(name, text.getBytes());
  }

  FakeRoot file(String name, byte[] bytes) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.write(root.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FakeRoot link(String name, String target) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.createSymbolicLink(root.resolve(name), Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LinuxMachine machine() {
    return new LinuxMachine(root);
  }
}
