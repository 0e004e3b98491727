package dev.parley.server.network;

/** What lies between the homes. The server, the relay and people with a public address are here. */
final class Internet implements AutoCloseable {
  /** Where the signal server listens (RFC 5737: addresses for examples). */
  static final String SERVER = "203.0.113.1";

  /** Where STUN and TURN are. */
  static final String TURN = "203.0.113.2";

  private static final String NOWHERE = "203.0.113.254";

  private final Namespace namespace;

  private Internet(Namespace namespace) {
    this.namespace = namespace;
  }

  static Internet create() {
    Namespace namespace = Namespace.create("internet");
    namespace.ip("link add exchange type bridge");
    namespace.ip("link set exchange up");
    namespace.ip("addr add " + SERVER + "/24 dev exchange");
    namespace.ip("addr add " + TURN + "/24 dev exchange");
    // A packet for a private address of somebody's home gets lost, as it would. Without a route the
    // sender would be told, and coturn then gives up the whole allocation.
    namespace.ip("neigh add " + NOWHERE + " lladdr 02:00:00:00:00:01 dev exchange nud permanent");
    namespace.ip("route add default via " + NOWHERE);
    return new Internet(namespace);
  }

  Namespace namespace() {
    return namespace;
  }

  /** Connects another network by its device {@code wan}. */
  void connect(Namespace other, int number) {
    String port = "port" + number;
    namespace.cable(port, other, "wan");
    namespace.ip("link set " + port + " master exchange");
    other.ip("addr add 203.0.113." + (10 + number) + "/24 dev wan");
    other.ip("route add default via " + SERVER);
  }

  @Override
  public void close() {
    namespace.close();
  }
}
