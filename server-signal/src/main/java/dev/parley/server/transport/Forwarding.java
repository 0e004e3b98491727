package dev.parley.server.transport;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request was passed on for, as the proxies on its way say; the nearest one stands last.
 *
 * @param addresses one for each proxy; null = none that could be read
 */
record Forwarding(List<@Nullable InetAddress> addresses) {
  private static final String FOR = "for=";

  /**
   * Reads the headers; several of a kind are joined by commas. {@code X-Forwarded-For} comes first:
   * most proxies set it and pass on the other as strangers wrote it.
   *
   * @param xForwardedFor the older one, which no standard describes
   * @param forwarded that of RFC 7239
   */
  static Forwarding read(@Nullable String xForwardedFor, @Nullable String forwarded) {
    List<@Nullable InetAddress> addresses = new ArrayList<>();
    if (xForwardedFor != null) {
      for (String address : xForwardedFor.split(",", -1)) {
        addresses.add(address(address));
      }
    } else if (forwarded != null) {
      for (String element : forwarded.split(",", -1)) {
        addresses.add(element(element));
      }
    }
    return new Forwarding(addresses);
  }

  /** Whether there was none. */
  boolean isEmpty() {
    return addresses.isEmpty();
  }

  private static @Nullable InetAddress element(String element) {
    for (String pair : element.split(";", -1)) {
      String trimmed = pair.trim();
      if (trimmed.toLowerCase(Locale.ROOT).startsWith(FOR)) {
        return address(trimmed.substring(FOR.length()));
      }
    }
    return null;
  }

  /** An address with or without a port, IPv6 with or without brackets (RFC 7239, section 6). */
  private static @Nullable InetAddress address(String text) {
    String address = text.trim();
    if (address.length() > 1 && address.startsWith("\"") && address.endsWith("\"")) {
      address = address.substring(1, address.length() - 1);
    }
    int bracket = address.indexOf(']');
    if (address.startsWith("[") && bracket > 0) {
      address = address.substring(1, bracket);
    } else if (address.indexOf(':') == address.lastIndexOf(':') && address.contains(":")) {
      address = address.substring(0, address.indexOf(':'));
    }
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
