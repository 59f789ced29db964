package org.kapacitor.cli.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The two output streams: results go to one, all else to the other. Text is UTF-8 with plain line
 * feeds on every system. A reader that went away is no error. Not thread-safe.
 */
public final class Console {
  private final OutputStream out;
  private final OutputStream err;

  /** Writes to two streams; what goes to the first is buffered here. */
  public Console(OutputStream out, OutputStream err) {
    this.out = new BufferedOutputStream(out, 8192);
    this.err = err;
  }

  /** The standard output and error of the process. */
  public static Console system() {
    return new Console(
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  /** Prints a line of a result. */
  public void line(String text) {
    write(out, text + "\n");
  }

  /** Prints the bytes of a stream as a result, until it ends. */
  public void copy(InputStream in) throws IOException {
    byte[] bytes = new byte[8192];
    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
      try {
        out.write(bytes, 0, count);
      } catch (IOException readerGone) {
        return;
      }
    }
  }

  /** Prints text that is no result, as it is. */
  public void error(String text) {
    flush();
    write(err, text);
  }

  /** Hands everything to the system. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException readerGone) {
      return;
    }
  }

  private static void write(OutputStream to, String text) {
    try {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException readerGone) {
      return;
    }
  }
}
