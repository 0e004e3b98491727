package dev.parley.server.doctor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL of a STUN or TURN server (RFC 7064, RFC 7065), taken apart.
 *
 * @param host without brackets
 * @param port the one of the scheme if the URL has none
 */
record IceUrl(String host, int port, Transport transport) {
  private static final Pattern FORM =
      Pattern.compile(
          "(stun|turn)(s?):(?:\\[([0-9A-Fa-f:.]{2,45})]|([^\\[\\]:?@/]{1,253}))"
              + "(?::([0-9]{1,5}))?(?:\\?transport=(udp|tcp))?",
          Pattern.CASE_INSENSITIVE);
  private static final int PORT = 3478;
  private static final int SECURE_PORT = 5349;
  private static final int MAX_PORT = 65_535;

  /** How a server is spoken to. */
  enum Transport {
    UDP,
    TCP,
    TLS,
    /** TLS over UDP, of which browsers know nothing. */
    DTLS
  }

  /** Takes a URL apart; null if it is none. */
  static @Nullable IceUrl parse(String url) {
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      return null;
    }
    boolean secure = !form.group(2).isEmpty();
    String host = form.group(3) == null ? form.group(4) : form.group(3);
    int port =
        form.group(5) == null ? (secure ? SECURE_PORT : PORT) : Integer.parseInt(form.group(5));
    if (port < 1 || port > MAX_PORT) {
      return null;
    }
    return new IceUrl(host, port, transport(secure, form.group(6)));
  }

  private static Transport transport(boolean secure, @Nullable String said) {
    if (said == null) {
      return secure ? Transport.TLS : Transport.UDP;
    }
    boolean tcp = "tcp".equals(said.toLowerCase(Locale.ROOT));
    if (secure) {
      return tcp ? Transport.TLS : Transport.DTLS;
    }
    return tcp ? Transport.TCP : Transport.UDP;
  }
}
