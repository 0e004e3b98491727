package dev.parley.server.network;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's computer, behind a router of their own that translates addresses. */
final class Home implements AutoCloseable {
  private static final Pattern PACKETS = Pattern.compile("packets (\\d+)");

  private static final Pattern DROPPED = Pattern.compile("dropped (\\d+)");

  private final Namespace router;
  private final Namespace computer;
  private final String network;

  private Home(Namespace router, Namespace computer, String network) {
    this.router = router;
    this.computer = computer;
    this.network = network;
  }

  static Home create(Internet internet, int number, Nat nat) {
    Namespace router = Namespace.create("router" + number);
    Namespace computer = Namespace.create("home" + number);
    Home home = new Home(router, computer, "192.168." + number + ".");
    internet.connect(router, number);
    router.forwards();
    router.nft(nat.rules());
    computer.cable("eth", router, "lan");
    router.ip("addr add " + home.network + "1/24 dev lan");
    home.plugIn(2);
    return home;
  }

  Namespace computer() {
    return computer;
  }

  /** The router loses so many packets of a hundred, in either direction. */
  void loses(int percent) {
    router.nft("add counter ip parley lost");
    router.nft(
        "add rule ip parley forward numgen random mod 100 < "
            + percent
            + " counter name lost drop");
  }

  /** What the computer sends leaves no faster than that, after at most a tenth of a second. */
  void sendsAtMost(int kilobits) {
    computer.tc("qdisc replace dev eth root tbf rate " + kilobits + "kbit burst 8kb latency 100ms");
  }

  /** How many packets had to be dropped on the way out since that was set. */
  int dropped() {
    Matcher dropped = DROPPED.matcher(computer.tc("-s qdisc show dev eth"));
    return dropped.find() ? Integer.parseInt(dropped.group(1)) : 0;
  }

  /** How many packets the router has lost. */
  int lost() {
    Matcher counter = PACKETS.matcher(router.nft("list counter ip parley lost"));
    if (!counter.find()) {
      throw new IllegalStateException("no such counter");
    }
    return Integer.parseInt(counter.group(1));
  }

  /** The computer loses its network, and the address with it. */
  void unplug() {
    computer.ip("link set eth down");
    computer.ip("addr flush dev eth");
  }

  /** The computer has its network back, with this address in it; tells when that began. */
  Instant plugIn(int host) {
    Instant begun = Instant.now();
    computer.ip("addr add " + network + host + "/24 dev eth");
    computer.ip("link set eth up");
    computer.ip("route add default via " + network + "1");
    return begun;
  }

  @Override
  public void close() {
    List.of(computer, router).forEach(Namespace::close);
  }
}
