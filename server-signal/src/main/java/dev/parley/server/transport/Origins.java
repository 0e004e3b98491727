package dev.parley.server.transport;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may talk to the server (RFC 6454; RFC 6455, section 10.2). A browser always says
 * where its page is from; whatever says nothing is no browser, and has no one's cookies to abuse.
 */
final class Origins {
  /** What may stand in a log: strangers write these. */
  private static final Pattern PLAIN =
      Pattern.compile("https?://(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private final Set<String> allowed;

  Origins(Set<String> allowed) {
    this.allowed =
        allowed.stream().map(Origins::normalised).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a page may connect.
   *
   * @param origin header {@code Origin}
   * @param host header {@code Host}
   */
  boolean allows(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    String page = normalised(origin);
    if (allowed.contains(page)) {
      return true;
    }
    int authority = page.indexOf("://");
    return host != null
        && authority > 0
        && page.equals(normalised(page.substring(0, authority) + "://" + host));
  }

  /** What whoever runs the server can do about a page that was turned away; for the log. */
  static String advice(@Nullable String origin) {
    return origin != null && PLAIN.matcher(origin).matches()
        ? " origin="
            + origin
            + " advice=\"if this page is yours, start with --allow-origin "
            + origin
            + "; if it is served by a proxy, let that pass on the Host header\""
        : "";
  }

  /** Lower case and without the port that the scheme has anyway. */
  private static String normalised(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    try {
      URI uri = URI.create(lower);
      boolean defaultPort =
          ("http".equals(uri.getScheme()) && uri.getPort() == 80)
              || ("https".equals(uri.getScheme()) && uri.getPort() == 443);
      return defaultPort ? uri.getScheme() + "://" + uri.getHost() : lower;
    } catch (IllegalArgumentException _) {
      return lower;
    }
  }
}
