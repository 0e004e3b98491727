package dev.parley.server;

import static dev.parley.server.Options.require;

import dev.parley.protocol.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of the command line that is about how browsers find a way to each other. */
final class IceOptions {
  private static final Pattern STUN = Pattern.compile("stuns?:[^\\s?,]{1,500}");
  private static final Pattern TURN =
      Pattern.compile("turns?:[^\\s?,]{1,480}(\\?transport=(udp|tcp))?");
  private static final int OFF = 0;
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--stun-port",
      paramLabel = "PORT",
      description =
          "UDP port on which this server answers STUN itself; 0 = not at all."
              + " Default: the number of --port.")
  @Nullable Integer stunPort;

  @Option(
      names = "--stun-host",
      paramLabel = "ADDRESS",
      description =
          "Interface to answer STUN on. Default: that of --host. Behind a proxy on this machine:"
              + " 0.0.0.0, since proxies pass no UDP.")
  @Nullable String stunHost;

  @Option(
      names = "--stun",
      paramLabel = "URL",
      split = ",",
      description =
          "Another STUN server for the browsers in place of this one,"
              + " such as stun:stun.example:3478. Repeatable.")
  List<String> stun = new ArrayList<>();

  @Option(
      names = "--turn",
      paramLabel = "URL",
      split = ",",
      description =
          "TURN server for the browsers, such as turn:turn.example:3478?transport=udp. Repeatable.")
  List<String> turn = new ArrayList<>();

  @Option(
      names = "--turn-secret",
      paramLabel = "SECRET",
      description =
          "Secret shared with the TURN servers (coturn: use-auth-secret, static-auth-secret)."
              + " Better set in the environment, where other users do not see it.")
  @Nullable String turnSecret;

  /**
   * The servers of others.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  Settings.Ice servers(CommandLine line) {
    for (String url : stun) {
      require(
          STUN.matcher(url).matches(),
          "--stun must look like stun:stun.example:3478: " + url,
          line);
    }
    for (String url : turn) {
      require(
          TURN.matcher(url).matches(),
          "--turn must look like turn:turn.example:3478: " + url,
          line);
    }
    int most = Limits.MAX_ICE_SERVERS;
    require(
        stun.size() <= most && turn.size() <= most, "at most " + most + " URLs of a kind", line);
    require(
        turnSecret == null || !turn.isEmpty(), "--turn-secret needs a --turn to use it with", line);
    require(turnSecret == null || !turnSecret.isBlank(), "--turn-secret must not be empty", line);
    return new Settings.Ice(stun, turn, turnSecret);
  }

  /**
   * The STUN server of our own.
   *
   * @param host where else this server listens
   * @param port on which TCP port; 0 = any that is free, and so for UDP
   * @throws ParameterException with a sentence for people if something is wrong
   */
  Settings.Stun own(String host, int port, CommandLine line) {
    Integer asked = stunPort;
    require(
        asked == null || (asked >= OFF && asked <= MAX_PORT),
        "--stun-port must be a number from 0 to " + MAX_PORT,
        line);
    if (asked != null && asked == OFF) {
      return Settings.Stun.off();
    }
    return new Settings.Stun(
        true, stunHost == null ? host : stunHost, asked == null ? port : asked);
  }
}
