package dev.parley.server.network;

import java.util.List;
import java.util.Objects;

/**
 * A network stack of its own (network_namespaces(7)). Its name tells which process made it, so that
 * what a crashed run left behind can be told from what another run still uses.
 */
final class Namespace implements AutoCloseable {
  private static final String PREFIX = "parley-";

  private final String name;

  private Namespace(String name) {
    this.name = name;
  }

  /** Makes one, with nothing in it but loopback. */
  static Namespace create(String role) {
    Namespace made = new Namespace(PREFIX + ProcessHandle.current().pid() + "-" + role);
    Command.run("ip", "netns", "add", made.name);
    made.ip("link set lo up");
    return made;
  }

  /** Removes those whose maker is no more. */
  static void sweep() {
    Command.run("ip", "netns", "list")
        .lines()
        .map(line -> line.split(" ", 2)[0])
        .filter(Namespace::leftBehind)
        .forEach(name -> new Namespace(name).close());
  }

  private static boolean leftBehind(String name) {
    String[] parts = name.split("-", 3);
    return name.startsWith(PREFIX)
        && parts.length == 3
        && parts[1].matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  /** What to put before a command that is to run in here. */
  List<String> inside() {
    return List.of("ip", "netns", "exec", name);
  }

  /** Configures the network in here: {@code ip} with these words. */
  void ip(String words) {
    Command.run(Command.by(List.of("ip", "-n", name), words.split(" ")));
  }

  /** Adds or lists rules for packets (nft(8)). */
  String nft(String rules) {
    return Command.run(Command.by(inside(), "nft", rules));
  }

  /** Sets or shows how fast packets leave (tc(8)). */
  String tc(String words) {
    return Command.run(Command.by(inside(), ("tc " + words).split(" ")));
  }

  /** Hands on packets that are for others, as routers do. */
  void forwards() {
    Command.run(Command.by(inside(), "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward"));
  }

  /** Lays a cable from a new device in here to a new one over there, and plugs both in. */
  void cable(String device, Namespace other, String otherDevice) {
    ip("link add " + device + " type veth peer name " + otherDevice + " netns " + other.name);
    ip("link set " + device + " up");
    other.ip("link set " + otherDevice + " up");
  }

  /** Ends what runs in here, and with the namespace all its devices and rules. */
  @Override
  public void close() {
    Command.run("ip", "netns", "pids", name)
        .lines()
        .map(line -> ProcessHandle.of(Long.parseLong(line.strip())).orElse(null))
        .filter(Objects::nonNull)
        .forEach(ProcessHandle::destroyForcibly);
    Command.run("ip", "netns", "del", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
