package dev.parley.server.options;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What options take that stands for something on a network. */
public final class NetworkValues {
  private static final int MAX_PORT = 65_535;

  private NetworkValues() {}

  /** A port of TCP or UDP; 0 has a meaning of its own. */
  public static Value<Integer> port() {
    return Values.number(0, MAX_PORT);
  }

  /** An origin of the web: scheme, host and perhaps a port. */
  public static Value<String> origin() {
    return new Origin();
  }

  /** An origin too, with which people get along who copy it from where a slash follows it. */
  public static Value<URI> site() {
    return new Site();
  }

  /**
   * A literal IP address, in the form in which Java writes it: {@code ::1} is {@code
   * 0:0:0:0:0:0:0:1}.
   *
   * @param words what may stand in place of one
   */
  public static Value<String> address(String... words) {
    return new Address(List.of(words));
  }

  /** A name or an IP address, and perhaps a port. */
  public static Value<String> hostAndPort(String example) {
    return new HostAndPort(example);
  }

  private record Origin() implements Value<String> {
    @Override
    public @Nullable String read(String text) {
      return isOrigin(text) ? text : null;
    }

    static boolean isOrigin(String text) {
      try {
        URI uri = URI.create(text);
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
            && uri.getHost() != null
            && uri.getPort() <= MAX_PORT
            && uri.getRawPath().isEmpty()
            && uri.getRawQuery() == null
            && uri.getRawUserInfo() == null;
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    @Override
    public String must() {
      return "look like https://parley.example, without a path";
    }
  }

  private record Site() implements Value<URI> {
    @Override
    public @Nullable URI read(String text) {
      String origin = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      return Origin.isOrigin(origin) ? URI.create(origin) : null;
    }

    @Override
    public String must() {
      return new Origin().must();
    }
  }

  private record Address(List<String> words) implements Value<String> {
    @Override
    public @Nullable String read(String text) {
      if (words.contains(text)) {
        return text;
      }
      try {
        return InetAddress.ofLiteral(text).getHostAddress();
      } catch (IllegalArgumentException _) {
        return null;
      }
    }

    @Override
    public String must() {
      String others = words.isEmpty() ? "" : ", or one of " + String.join(", ", words);
      return "be an IP address, such as 127.0.0.1" + others;
    }
  }

  private record HostAndPort(String example) implements Value<String> {
    @Override
    public @Nullable String read(String text) {
      Matcher parts =
          Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9.-]{1,253})(:([0-9]{1,5}))?")
              .matcher(text);
      if (!parts.matches()) {
        return null;
      }
      String port = parts.group(3);
      return port == null || Integer.parseInt(port) <= MAX_PORT ? text : null;
    }

    @Override
    public String must() {
      return "look like " + example + " or " + example + ":123";
    }
  }
}
