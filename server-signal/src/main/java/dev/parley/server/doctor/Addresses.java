package dev.parley.server.doctor;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What kind of address it is, and how it is written. */
final class Addresses {
  private Addresses() {}

  /** Without a name, and IPv6 in brackets. */
  static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host)
        + ":"
        + address.getPort();
  }

  /** Whether nobody across the internet can reach it (RFC 6890). */
  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = Byte.toUnsignedInt(bytes[0]);
    boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
    boolean unique = bytes.length == 16 && (first & 0xFE) == 0xFC;
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || unique;
  }

  /** Whether a host of a URL means the machine on which that is read. */
  static boolean isThisMachine(String host) {
    if ("localhost".equals(host) || host.endsWith(".localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(withoutBrackets(host)).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** As it stands in a URL. */
  static String inUrl(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
