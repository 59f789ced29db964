package org.kapacitor.itests.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where processes wait for connections. */
final class Sockets {
  /** State of a socket, in the tables of the kernel. */
  private static final String LISTENING = "0A";

  private Sockets() {}

  /** Whether somebody on this machine takes connections at a port. */
  static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The addresses at which a process waits for connections. */
  static List<InetAddress> listening(long process) throws IOException {
    Set<String> own = of(process);
    List<InetAddress> addresses = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns[3].equals(LISTENING) && own.contains("socket:[" + columns[9] + "]")) {
          addresses.add(address(columns[1]));
        }
      }
    }
    return addresses;
  }

  private static Set<String> of(long process) throws IOException {
    try (var files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
      return files.map(Sockets::target).collect(Collectors.toSet());
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // It was closed meanwhile.
      return "";
    }
  }

  /** An address of the kernel's tables: each 32 bits of it are turned round. */
  private static InetAddress address(String text) throws UnknownHostException {
    String digits = text.substring(0, text.indexOf(':'));
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int word = i / 4 * 4;
      bytes[word + 3 - i % 4] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return InetAddress.getByAddress(bytes);
  }
}
