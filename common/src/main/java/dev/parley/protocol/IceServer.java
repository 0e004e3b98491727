package dev.parley.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server that the browser may use (W3C WebRTC 1.0, {@code RTCIceServer}).
 *
 * @param urls one or more {@code stun:}, {@code turn:} or {@code turns:} URLs
 * @param username for TURN only; ephemeral, so it may run out
 * @param credential for TURN only
 */
public record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {
  /** Copies the list; refuses an empty one and anything that is too long. */
  public IceServer {
    urls = Bounds.requireSize(urls, Limits.MAX_ICE_SERVERS, "urls");
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("an ICE server needs one URL or more");
    }
    for (String url : urls) {
      Bounds.requireText(url, Limits.MAX_ICE_SERVER_TEXT, "ICE server URL");
    }
    if (username != null) {
      Bounds.requireLength(username, Limits.MAX_ICE_SERVER_TEXT, "user name");
    }
    if (credential != null) {
      Bounds.requireLength(credential, Limits.MAX_ICE_SERVER_TEXT, "credential");
    }
  }

  /** Never the credential: it must not reach a log. */
  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
