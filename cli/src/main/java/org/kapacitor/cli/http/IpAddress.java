package org.kapacitor.cli.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An address written as a literal; names are never looked up. */
record IpAddress(InetAddress address) {

  static Optional<IpAddress> parse(String text) {
    boolean v6 = text.indexOf(':') >= 0;
    if (!v6 && !text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(v6 ? "[" + text + "]" : text)));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  /** Whether the address lies in a network such as {@code 10.0.0.0} with {@code 8} bits. */
  boolean isIn(String network, String bits) {
    Optional<IpAddress> base = parse(network);
    if (base.isEmpty() || !bits.matches("\\d{1,3}")) {
      return false;
    }
    byte[] own = address.getAddress();
    byte[] other = base.get().address.getAddress();
    int length = Integer.parseInt(bits);
    if (own.length != other.length || length > own.length * 8) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int mask = 0x80 >> (i % 8);
      if ((own[i / 8] & mask) != (other[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
