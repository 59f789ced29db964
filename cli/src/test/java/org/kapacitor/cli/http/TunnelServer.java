package org.kapacitor.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A proxy for one connection to a fixed port of this machine, as HTTP tunnel or SOCKS 5. */
final class TunnelServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ByteArrayOutputStream asked = new ByteArrayOutputStream();

  TunnelServer(boolean socks, int targetPort) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    new Thread(() -> serve(socks, targetPort)).start();
  }

  String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** What the client said before the tunnel was open. */
  String asked() {
    return asked.toString(StandardCharsets.ISO_8859_1);
  }

  private void serve(boolean socks, int targetPort) {
    try (Socket client = socket.accept();
        Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort)) {
      InputStream in = client.getInputStream();
      OutputStream out = client.getOutputStream();
      if (socks) {
        read(in, 2 + 2);
        out.write(new byte[] {5, 0});
        read(in, 5);
        read(in, asked.toByteArray()[8] + 2);
        out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      } else {
        while (!asked().endsWith("\r\n\r\n")) {
          read(in, 1);
        }
        out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      }
      Thread back = new Thread(() -> pump(target, client));
      back.start();
      pump(client, target);
      back.join();
    } catch (IOException | InterruptedException over) {
      return;
    }
  }

  private void read(InputStream in, int count) throws IOException {
    asked.write(in.readNBytes(count));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException over) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
