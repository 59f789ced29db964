package org.kapacitor.handler.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.text.FileErrors;

/**
 * Appends to one file. It is opened for every event, so that whoever moves it away gets no further
 * event and loses none; a line is written by one call, so that lines of several writers do not mix.
 */
final class LogSender implements Sender {
  private static final Set<OpenOption> APPEND =
      Set.of(StandardOpenOption.APPEND, StandardOpenOption.CREATE);

  private static final String NOT_WRITTEN = "failed to marshal alert data json";

  private final String name;
  private final Path path;
  private final FileAttribute<?>[] attributes;

  LogSender(String name, FileMode mode) {
    this.name = name;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new HandlerException("log path is invalid: " + e.getMessage());
    }
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode.permissions())}
            : new FileAttribute<?>[0];
  }

  @Override
  public Delivery send(Event event) {
    ByteBuffer line;
    try {
      line = ByteBuffer.wrap((event.json() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // The data has a NaN or an infinite number.
      return Delivery.rejected(e.getMessage()).log(NOT_WRITTEN);
    }
    try (FileChannel file = FileChannel.open(path, APPEND, attributes)) {
      return write(file, line);
    } catch (IOException e) {
      return Delivery.retry(FileErrors.text("open", name, e)).with("file", name);
    }
  }

  private Delivery write(FileChannel file, ByteBuffer line) {
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
      return Delivery.done();
    } catch (IOException e) {
      return Delivery.retry(FileErrors.text("write", name, e)).log(NOT_WRITTEN).with("file", name);
    }
  }
}
