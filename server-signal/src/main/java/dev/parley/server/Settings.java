package dev.parley.server;

import dev.parley.protocol.Limits;
import dev.parley.server.cluster.RedisAddress;
import dev.parley.server.tls.ServerTls;
import dev.parley.server.transport.Door;
import dev.parley.server.transport.MetricsReaders;
import dev.parley.server.transport.SignalServer;
import dev.parley.server.transport.web.WebFiles;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a server may be told.
 *
 * @param address where to listen
 * @param door who may connect
 * @param limits what one connection and one room may do
 * @param seatHold how long a seat waits for its client when the connection is lost; 0 = not at all
 * @param ice what peers use to find a way to each other
 * @param stun the STUN server of our own
 * @param tls the certificate; null = the port speaks plain HTTP
 * @param redirectPort where plain HTTP is led to HTTPS; null = nowhere
 * @param operation how it is watched over and stopped
 * @param web what is served besides signals
 */
public record Settings(
    SignalServer.Address address,
    Door door,
    Limits limits,
    Duration seatHold,
    Ice ice,
    Stun stun,
    @Nullable ServerTls tls,
    @Nullable Integer redirectPort,
    Operation operation,
    WebFiles web) {

  /** Port that people expect a Parley on. */
  public static final int DEFAULT_PORT = 8080;

  /** Seats of a room; a mesh of more strains the uplink of most homes. */
  public static final int DEFAULT_ROOM_SIZE = 8;

  /** Messages per second and connection. */
  public static final int DEFAULT_MESSAGE_RATE = 50;

  /** Time to come back: a change of networks, a lift, a tunnel, a router that starts anew. */
  public static final Duration DEFAULT_SEAT_HOLD = Duration.ofSeconds(45);

  /** Time to find another server, or this one once it has started anew. */
  public static final Duration DEFAULT_DRAIN = Duration.ofSeconds(4);

  /** Connections of one client address: a school behind one router still fits. */
  public static final int DEFAULT_CONNECTIONS_PER_ADDRESS = 64;

  /**
   * STUN and TURN servers.
   *
   * @param stun {@code stun:} URLs
   * @param turn {@code turn:} and {@code turns:} URLs
   * @param turnSecret shared with the TURN servers; null = they want no credentials
   */
  public record Ice(List<String> stun, List<String> turn, @Nullable String turnSecret) {
    /** Copies the lists. */
    public Ice {
      stun = List.copyOf(stun);
      turn = List.copyOf(turn);
    }

    /** No servers: peers find each other within one network only. */
    public static Ice none() {
      return new Ice(List.of(), List.of(), null);
    }

    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
      return "Ice[stun=" + stun + ", turn=" + turn + "]";
    }
  }

  /**
   * The STUN server of our own, whose URL clients get if {@link Ice} has none.
   *
   * @param on whether there is one
   * @param host name or address of an interface
   * @param port UDP port, 0 to 65535; 0 = any that is free
   */
  public record Stun(boolean on, String host, int port) {
    /** None. */
    public static Stun off() {
      return new Stun(false, "", 0);
    }
  }

  /**
   * How a server is watched over and stopped.
   *
   * @param drain how long clients have to go elsewhere before the server stops; 0 = it does at once
   * @param metricsReaders who may read the metrics
   * @param heapBytes the memory that all limits together must fit into
   * @param redis where nodes meet that are one Parley; null = this process is one by itself
   */
  public record Operation(
      Duration drain, MetricsReaders metricsReaders, long heapBytes, @Nullable RedisAddress redis) {
    /** One with all the memory that there is, by itself. */
    public Operation(Duration drain, MetricsReaders metricsReaders) {
      this(drain, metricsReaders, Runtime.getRuntime().maxMemory());
    }

    /** One by itself. */
    public Operation(Duration drain, MetricsReaders metricsReaders, long heapBytes) {
      this(drain, metricsReaders, heapBytes, null);
    }

    /** The same as one node of several. */
    public Operation over(@Nullable RedisAddress other) {
      return new Operation(drain, metricsReaders, heapBytes, other);
    }
  }

  /** The defaults on one interface, without a page. */
  public static Settings defaults(String host, int port) {
    return new Settings(
        new SignalServer.Address(host, port),
        new Door(Set.of(), Set.of(), DEFAULT_CONNECTIONS_PER_ADDRESS),
        new Limits(DEFAULT_ROOM_SIZE, Limits.MAX_FRAME_BYTES, DEFAULT_MESSAGE_RATE),
        DEFAULT_SEAT_HOLD,
        Ice.none(),
        new Stun(true, host, port),
        null,
        null,
        new Operation(DEFAULT_DRAIN, MetricsReaders.thisMachine()),
        WebFiles.none());
  }

  /** The same with other limits. */
  public Settings withLimits(Limits other) {
    return new Settings(
        address, door, other, seatHold, ice, stun, tls, redirectPort, operation, web);
  }

  /** The same with seats held for another time. */
  public Settings withSeatHold(Duration other) {
    return new Settings(address, door, limits, other, ice, stun, tls, redirectPort, operation, web);
  }

  /** The same with another door. */
  public Settings withDoor(Door other) {
    return new Settings(
        address, other, limits, seatHold, ice, stun, tls, redirectPort, operation, web);
  }

  /** The same with other ICE servers. */
  public Settings withIce(Ice other) {
    return new Settings(
        address, door, limits, seatHold, other, stun, tls, redirectPort, operation, web);
  }

  /** The same with another STUN server of our own. */
  public Settings withStun(Stun other) {
    return new Settings(
        address, door, limits, seatHold, ice, other, tls, redirectPort, operation, web);
  }

  /** The same with another certificate. */
  public Settings withTls(@Nullable ServerTls other) {
    return new Settings(
        address, door, limits, seatHold, ice, stun, other, redirectPort, operation, web);
  }

  /** The same with plain HTTP led to HTTPS. */
  public Settings withRedirectPort(int other) {
    return new Settings(address, door, limits, seatHold, ice, stun, tls, other, operation, web);
  }

  /** The same with another way to be operated. */
  public Settings withOperation(Operation other) {
    return new Settings(address, door, limits, seatHold, ice, stun, tls, redirectPort, other, web);
  }

  /** The same with other files. */
  public Settings withWeb(WebFiles other) {
    return new Settings(
        address, door, limits, seatHold, ice, stun, tls, redirectPort, operation, other);
  }
}
