package org.kapacitor.cli.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** Opens connections to servers, through a proxy where the environment asks for one. */
final class Dialer {
  private static final int CONNECT_MILLIS = 30_000;

  private final Proxies proxies;
  private final Tls tls;

  Dialer(Proxies proxies, Tls tls) {
    this.proxies = proxies;
    this.tls = tls;
  }

  /** An open connection: whether requests on it name the whole URL, and what they tell a proxy. */
  record Line(Socket socket, boolean wholeUrl, Optional<String> proxyCredentials) {}

  Line dial(Url url) throws IOException, UrlException {
    Optional<Url> proxy = proxies.proxyFor(url);
    if (proxy.isEmpty()) {
      return direct(url, connect(url));
    }
    return switch (proxy.get().scheme()) {
      case "socks5", "socks5h" -> direct(url, socks(url, proxy.get()));
      case "http", "https" -> throughProxy(url, proxy.get());
      default -> throw new UrlException("proxy: unknown scheme: " + proxy.get().scheme());
    };
  }

  private Line direct(Url url, Socket socket) throws IOException {
    return new Line(secured(url, socket), false, Optional.empty());
  }

  private Line throughProxy(Url url, Url proxy) throws IOException {
    Socket socket;
    try {
      socket = secured(proxy, connect(proxy));
    } catch (IOException e) {
      throw new IOException("proxyconnect tcp: " + e.getMessage(), e);
    }
    if (!url.secure()) {
      return new Line(socket, true, proxy.user().basic());
    }
    ProxyTunnel.open(socket, url, proxy.user());
    return direct(url, socket);
  }

  private Socket secured(Url url, Socket socket) throws IOException {
    return url.secure() ? tls.over(socket, url) : socket;
  }

  /** Tries all addresses of the host; the first failure is the one reported. */
  private static Socket connect(Url url) throws IOException {
    if (url.authority().isEmpty()) {
      throw new IOException("http: no Host in request URL");
    }
    IOException first = null;
    for (InetAddress address : addresses(url.host())) {
      // Proxies are this class's business, not that of the JDK's properties.
      Socket socket = new Socket(Proxy.NO_PROXY);
      try {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.connect(new InetSocketAddress(address, url.port()), CONNECT_MILLIS);
        return socket;
      } catch (IOException e) {
        socket.close();
        first = first == null ? failure(address, url.port(), e) : first;
      }
    }
    throw first;
  }

  private static InetAddress[] addresses(String host) throws IOException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("dial tcp: lookup " + host + ": no such host", e);
    }
  }

  private static IOException failure(InetAddress address, int port, IOException e) {
    String ip = address.getHostAddress();
    String place = (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + port;
    String reason = e instanceof SocketTimeoutException ? "i/o timeout" : "connect: " + reason(e);
    return new IOException("dial tcp " + place + ": " + reason, e);
  }

  /** {@code Connection refused (Connection refused)} as the operating system words it. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    int bracket = message.indexOf(" (");
    String plain = bracket < 0 ? message : message.substring(0, bracket);
    return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private static Socket socks(Url url, Url proxy) throws IOException {
    InetSocketAddress server = new InetSocketAddress(proxy.host(), portOf(proxy));
    Socket socket = new Socket(new Proxy(Proxy.Type.SOCKS, server));
    try {
      InetSocketAddress target = InetSocketAddress.createUnresolved(url.host(), url.port());
      socket.connect(target, CONNECT_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new IOException("socks connect " + proxy.authority() + ": " + reason(e), e);
    }
  }

  private static int portOf(Url socks) {
    return socks.authority().endsWith(":" + socks.port()) ? socks.port() : 1080;
  }
}
