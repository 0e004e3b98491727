package dev.parley.server.transport.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers that go with every response, whatever its status. What a page loads is ruled by the
 * headers of that page, so assets carry only what guards them by themselves.
 */
public final class SecurityHeaders {
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self' blob: mediastream:; connect-src 'self'{ws}; font-src 'self';"
          + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'{embedders}";

  private static final String PERMISSIONS =
      "camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self),"
          + " fullscreen=(self), picture-in-picture=(self), screen-wake-lock=(self),"
          + " clipboard-write=(self), autoplay=(self), accelerometer=(),"
          + " browsing-topics=(), clipboard-read=(), encrypted-media=(),"
          + " geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(),"
          + " magnetometer=(), midi=(), payment=(), publickey-credentials-get=(), serial=(),"
          + " usb=(), xr-spatial-tracking=()";

  private static final Map<String, String> FOR_ASSETS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "Cross-Origin-Resource-Policy", "same-origin");

  private SecurityHeaders() {}

  /** Returns the headers, by name, of a file that is never shown by itself. */
  public static Map<String, String> forAssets() {
    return FOR_ASSETS;
  }

  private static String policy(String webSockets, Set<String> embedders) {
    StringBuilder ancestors = new StringBuilder();
    embedders.stream().sorted().forEach(origin -> ancestors.append(' ').append(origin));
    return POLICY.replace("{ws}", webSockets).replace("{embedders}", ancestors);
  }

  /**
   * Returns the headers, by name, of whatever a browser may show as a page.
   *
   * @param host header {@code Host} of the request: Safari before 15.4 does not count the page's
   *     own WebSocket as {@code 'self'} (WebKit bug 201591), so it is named
   * @param embedders origins whose pages may show this one in a frame
   */
  public static Map<String, String> forHost(@Nullable String host, Set<String> embedders) {
    boolean safe = host != null && HOST.matcher(host).matches();
    String webSockets = safe ? " ws://" + host + " wss://" + host : "";
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy(webSockets, embedders));
    headers.put("Permissions-Policy", PERMISSIONS);
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return headers;
  }
}
