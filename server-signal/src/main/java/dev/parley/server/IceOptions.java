package dev.parley.server;

import static dev.parley.server.options.WrongUsageException.unless;

import dev.parley.protocol.Limits;
import dev.parley.server.options.Given;
import dev.parley.server.options.NetworkValues;
import dev.parley.server.options.Option;
import dev.parley.server.options.Values;
import dev.parley.server.options.WrongUsageException;
import java.util.List;

/** The part of the command line that is about how browsers find a way to each other. */
record IceOptions(Given given) {
  private static final int OFF = 0;

  private static final Option<Integer> STUN_PORT =
      Option.of(
          "--stun-port",
          "PORT",
          NetworkValues.port(),
          "UDP port on which this server answers STUN itself; 0 = not at all."
              + " Default: the number of --port.");

  private static final Option<String> STUN_HOST =
      Option.of(
          "--stun-host",
          "ADDRESS",
          Values.text(),
          "Interface to answer STUN on. Default: that of --host. Behind a proxy on this machine:"
              + " 0.0.0.0, since proxies pass no UDP.");

  private static final Option<String> STUN =
      Option.repeatable(
          "--stun",
          "URL",
          Values.like("stuns?:[^\\s?,]{1,500}", "stun:stun.example:3478"),
          "Another STUN server for the browsers in place of this one,"
              + " such as stun:stun.example:3478.");

  private static final Option<String> TURN =
      Option.repeatable(
          "--turn",
          "URL",
          Values.like("turns?:[^\\s?,]{1,480}(\\?transport=(udp|tcp))?", "turn:turn.example:3478"),
          "TURN server for the browsers, such as turn:turn.example:3478?transport=udp.");

  private static final Option<String> TURN_SECRET =
      Option.of(
          "--turn-secret",
          "SECRET",
          Values.text(),
          "Secret shared with the TURN servers (coturn: use-auth-secret, static-auth-secret)."
              + " Better set in the environment, where other users do not see it.");

  static final List<Option<?>> OPTIONS = List.of(STUN_PORT, STUN_HOST, STUN, TURN, TURN_SECRET);

  /**
   * The servers of others.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  Settings.Ice servers() throws WrongUsageException {
    List<String> stun = given.all(STUN);
    List<String> turn = given.all(TURN);
    String secret = given.find(TURN_SECRET);
    int most = Limits.MAX_ICE_SERVERS;
    unless(stun.size() <= most, "--stun may be given " + most + " times at most");
    unless(turn.size() <= most, "--turn may be given " + most + " times at most");
    unless(secret == null || !turn.isEmpty(), "--turn-secret needs a --turn to use it with");
    unless(secret == null || !secret.isBlank(), "--turn-secret must not be empty");
    return new Settings.Ice(stun, turn, secret);
  }

  /**
   * The STUN server of our own.
   *
   * @param host where else this server listens
   * @param port on which TCP port; 0 = any that is free, and so for UDP
   */
  Settings.Stun own(String host, int port) throws WrongUsageException {
    Integer asked = given.find(STUN_PORT);
    if (asked != null && asked == OFF) {
      return Settings.Stun.off();
    }
    String interfaceAsked = given.find(STUN_HOST);
    return new Settings.Stun(
        true, interfaceAsked == null ? host : interfaceAsked, asked == null ? port : asked);
  }
}
