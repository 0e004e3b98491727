package dev.parley.server.transport;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host in a header {@code Host} (RFC 9110, section 7.2), which is what the client says and may
 * be anything.
 */
final class HostHeader {
  private static final int MAX_NAME = 253;
  private static final Pattern HEADER =
      Pattern.compile(
          "(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9.-]{1," + MAX_NAME + "})(?::[0-9]{1,5})?");
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL);

  /** A last label like these makes a browser read the whole as an address (WHATWG URL). */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);

  private HostHeader() {}

  /**
   * Returns the host without the port: a name of letters, digits and hyphens (RFC 1123, section
   * 2.1), an IPv4 address, or an IPv6 address in brackets. Null if there is none in {@code header}.
   */
  static @Nullable String host(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      return null;
    }
    String host = parts.group(1);
    boolean valid = host.startsWith("[") ? isIpv6(host) : isNameOrIpv4(host);
    return valid ? host : null;
  }

  /** Whether a host that {@link #host} returned is this machine, for whoever is on it. */
  static boolean isLoopback(String host) {
    return "localhost".equalsIgnoreCase(host)
        || ((host.startsWith("[") || IPV4.matcher(host).matches())
            && InetAddress.ofLiteral(host).isLoopbackAddress());
  }

  private static boolean isNameOrIpv4(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches()
        ? IPV4.matcher(host).matches()
        : NAME.matcher(host).matches();
  }

  private static boolean isIpv6(String bracketed) {
    try {
      return InetAddress.ofLiteral(bracketed).getAddress().length > 4 || bracketed.contains(":");
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
