package dev.parley.server.transport;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may talk to the server (RFC 6454; RFC 6455, section 10.2). A browser always says
 * where its page is from; whatever says nothing is no browser, and has no one's cookies to abuse.
 */
final class Origins {
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
