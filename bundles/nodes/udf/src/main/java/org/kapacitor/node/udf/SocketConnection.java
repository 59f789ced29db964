package org.kapacitor.node.udf;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** A line to an agent that listens on a unix socket. */
final class SocketConnection implements Connection {
  private final SocketChannel channel;

  private SocketConnection(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects once. */
  static Connection open(String path) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(path));
      return new SocketConnection(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      String reason = String.valueOf(e.getMessage());
      throw new IOException("dial unix %s: connect: %s".formatted(path, lower(reason)), e);
    }
  }

  private static String lower(String reason) {
    return reason.isEmpty()
        ? reason
        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }

  @Override
  public int read(byte[] into) throws IOException {
    return channel.read(ByteBuffer.wrap(into));
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void finish() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public String fate(String otherwise) {
    return otherwise;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more, closed or not.
      return;
    }
  }
}
