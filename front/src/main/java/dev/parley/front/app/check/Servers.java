package dev.parley.front.app.check;

import dev.parley.protocol.IceServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to know of STUN and TURN servers from their URLs (RFC 7064, RFC 7065). */
final class Servers {
  /** Private, link-local and loopback addresses (RFC 1918, RFC 3927, RFC 4193, RFC 4291). */
  private static final List<String> NEAR =
      List.of("10.", "127.", "169.254.", "192.168.", "[::1]", "[fc", "[fd", "[fe80:");

  private static final String STUN = "stun";
  private static final String TURN = "turn";

  private Servers() {}

  /** Relays alone. */
  static List<IceServer> relays(List<IceServer> all) {
    return those(all, TURN);
  }

  /** Whoever tells the address from outside: STUN servers, and where there are none, relays. */
  static List<IceServer> mirrors(List<IceServer> all) {
    List<IceServer> stun = those(all, STUN);
    return stun.isEmpty() ? relays(all) : stun;
  }

  /** For connections that are not to take a relay. */
  static List<IceServer> withoutRelays(List<IceServer> all) {
    return those(all, STUN);
  }

  private static List<IceServer> those(List<IceServer> all, String scheme) {
    List<IceServer> those = new ArrayList<>();
    for (IceServer server : all) {
      List<String> urls = new ArrayList<>();
      for (String url : server.urls()) {
        if (url.startsWith(scheme)) {
          urls.add(url);
        }
      }
      if (!urls.isEmpty()) {
        those.add(new IceServer(urls, server.username(), server.credential()));
      }
    }
    return those;
  }

  /** Whether all of them are on this computer or in this network, as far as URLs tell. */
  static boolean near(List<IceServer> servers) {
    for (IceServer server : servers) {
      for (String url : server.urls()) {
        if (!isNear(host(url))) {
          return false;
        }
      }
    }
    return !servers.isEmpty();
  }

  /** What stands between the scheme and the port; the brackets of an IPv6 address stay. */
  private static String host(String url) {
    String rest = url.substring(url.indexOf(':') + 1);
    int end = rest.startsWith("[") ? rest.indexOf(']') + 1 : firstOf(rest, ":?");
    return end <= 0 ? rest : rest.substring(0, end);
  }

  private static int firstOf(String text, String ends) {
    for (int i = 0; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isNear(String host) {
    for (String start : NEAR) {
      if (host.startsWith(start)) {
        return true;
      }
    }
    boolean plainName = host.indexOf('.') < 0 && !host.startsWith("[");
    return plainName || host.endsWith(".local") || isPrivate172(host);
  }

  /** 172.16.0.0/12. */
  private static boolean isPrivate172(String host) {
    @Nullable String second = host.startsWith("172.") ? host.substring(4) : null;
    int dot = second == null ? -1 : second.indexOf('.');
    if (second == null || dot != 2) {
      return false;
    }
    String number = second.substring(0, dot);
    return number.compareTo("16") >= 0 && number.compareTo("31") <= 0;
  }
}
