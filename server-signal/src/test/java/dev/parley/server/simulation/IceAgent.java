package dev.parley.server.simulation;

import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a path for one connection (RFC 8445). Watching it is the business of {@link Liveness}. */
final class IceAgent {
  private final World world;
  private final SimulatedConnection connection;
  private final Liveness liveness;
  private final Candidates candidates = new Candidates();

  /** Generations of this side in which all came to nothing. */
  private final Set<String> spent = new HashSet<>();

  private @Nullable String local;
  private @Nullable String remote;
  private @Nullable String offered;
  private @Nullable String counterpart;
  private @Nullable Path path;
  private boolean relayOnly;
  private boolean restartWanted;
  private boolean checking;
  private boolean closed;

  IceAgent(World world, SimulatedConnection connection, boolean relayOnly) {
    this.world = world;
    this.connection = connection;
    this.relayOnly = relayOnly;
    liveness = new Liveness(world, connection, this);
  }

  boolean pathWorks() {
    Path current = path;
    return current != null && current.works();
  }

  boolean restartWanted() {
    return restartWanted;
  }

  /** The connection at the other end of the path; null before there was one. */
  @Nullable SimulatedConnection counterpart() {
    Path current = path;
    return current == null ? null : current.oppositeOf(connection);
  }

  /**
   * The connection is closed.
   *
   * @param heard whether the other side is told, by the end of the data channels
   */
  void close(boolean heard) {
    closed = true;
    SimulatedConnection other = counterpart();
    if (other != null) {
      other.ice().networkChanged();
      if (heard) {
        world.clock.after(
            world.chance.between(5, 100), () -> other.report(new LinkEvent.ChannelClosed()));
      }
    }
  }

  void restart() {
    restartWanted = true;
  }

  String ufragForOffer() {
    String current = local;
    String fresh = current == null || restartWanted ? fresh() : current;
    offered = fresh;
    return fresh;
  }

  /** An offer with a new generation is answered with a new one. */
  String ufragForAnswer(Description offer) {
    String current = local;
    return current == null || !offer.ufrag().equals(remote) ? fresh() : current;
  }

  private String fresh() {
    return "u" + world.nextNumber();
  }

  void rollback() {
    offered = null;
  }

  List<String> gathered(String ufrag) {
    return candidates.lines(ufrag);
  }

  /** From the next generation on, whether own addresses may be told. */
  void useRelayOnly(boolean now) {
    relayOnly = now;
  }

  /** Looks for own addresses, once for each generation. */
  void gather(String ufrag) {
    if (candidates.begin(ufrag)) {
      world.clock.after(world.chance.between(1, 60), () -> found(ufrag, false));
      world.clock.after(world.chance.between(40, 900), () -> found(ufrag, true));
    }
  }

  private void found(String ufrag, boolean relayed) {
    SimulatedNetwork.Host host = connection.page().host();
    boolean told = relayed || !relayOnly;
    boolean current = ufrag.equals(local) || ufrag.equals(offered);
    if (closed || !told || !current || !host.online() || (relayed && !world.network.turn())) {
      return;
    }
    Candidate candidate = new Candidate(host.number(), host.address(), relayed);
    candidates.gathered(ufrag, candidate);
    connection.report(
        new LinkEvent.CandidateGathered(
            new Signal.IceCandidate(connection.generation(), candidate.line(), "0", 0, ufrag)));
    look();
  }

  void described(Description description) {
    candidates.described(description);
  }

  void add(Signal.IceCandidate candidate) {
    if (candidates.told(candidate)) {
      look();
    }
  }

  /** Offer and answer are in force. */
  void agreed(String ufrag, Description other) {
    if (!ufrag.equals(local)) {
      restartWanted = false;
    }
    boolean news = !ufrag.equals(local) || !other.ufrag().equals(remote);
    local = ufrag;
    remote = other.ufrag();
    offered = null;
    if (counterpart != null && !counterpart.equals(other.by())) {
      throw new Violation(connection.name() + " is given a description of another connection");
    }
    counterpart = other.by();
    if (news && !pathWorks()) {
      liveness.looks();
    }
    look();
  }

  /** Looks whether a path has come up or gone down. */
  void networkChanged() {
    if (closed) {
      return;
    }
    look();
    if (path == null) {
      return;
    }
    if (pathWorks()) {
      liveness.pathWorks();
    } else {
      liveness.pathLost();
    }
  }

  private void look() {
    SimulatedConnection other = matching();
    if (closed || checking || pathWorks() || other == null || route(other) == Route.NONE) {
      return;
    }
    checking = true;
    world.clock.after(world.chance.between(50, 600), this::check);
  }

  private void check() {
    checking = false;
    SimulatedConnection other = matching();
    Route route = other == null ? Route.NONE : route(other);
    if (!closed && other != null && route != Route.NONE && !pathWorks()) {
      Path found = new Path(world.network, connection, other, route);
      path = found;
      other.ice().path = found;
      liveness.pathWorks();
      other.ice().liveness.pathWorks();
    }
  }

  /** The connection at the other end, if both ends know each other's generation. */
  private @Nullable SimulatedConnection matching() {
    SimulatedConnection other = counterpart == null ? null : world.connection(counterpart);
    if (other == null || other.closed() || local == null || spent()) {
      return null;
    }
    IceAgent there = other.ice();
    boolean match =
        connection.name().equals(there.counterpart)
            && local.equals(there.remote)
            && there.local != null
            && there.local.equals(remote)
            && !there.spent();
    return match ? other : null;
  }

  /** One end that knows an address of the other is enough: its checks tell the other its own. */
  private Route route(SimulatedConnection other) {
    SimulatedNetwork.Host here = connection.page().host();
    SimulatedNetwork.Host there = other.page().host();
    Route toHere = Candidates.offeredBy(candidates, other.ice().candidates, local, here);
    Route toThere = Candidates.offeredBy(other.ice().candidates, candidates, remote, there);
    if (toHere == Route.NONE && toThere == Route.NONE) {
      return Route.NONE;
    }
    if (!relayOnly && !other.ice().relayOnly && world.network.direct(here, there)) {
      return Route.DIRECT;
    }
    boolean relay = toHere == Route.RELAYED || toThere == Route.RELAYED;
    return (relay && world.network.relayed(here, there)) ? Route.RELAYED : Route.NONE;
  }

  /** Whether the generation that is in force may still find a path. */
  private boolean spent() {
    return local != null && spent.contains(local);
  }

  /** All came to nothing: only a new generation helps. */
  void giveUp() {
    if (local != null) {
      spent.add(local);
    }
    Path current = path;
    if (current != null) {
      current.giveUp();
    }
  }
}
