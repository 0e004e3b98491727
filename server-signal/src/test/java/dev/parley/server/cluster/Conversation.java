package dev.parley.server.cluster;

import dev.parley.delivery.Incoming;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What one client has said to each other one and heard of each, and whom it sees. */
final class Conversation {
  private final PeerId self;
  private final Set<PeerId> present = new HashSet<>();
  private final Set<PeerId> away = new HashSet<>();
  private final Map<PeerId, Long> said = new HashMap<>();
  private final Map<PeerId, TreeSet<Long>> heard = new HashMap<>();
  private long repeated;

  Conversation(PeerId self) {
    this.self = self;
  }

  Set<PeerId> present() {
    return present;
  }

  /** How much of what it heard it had heard before, by the number inside. */
  long repeated() {
    return repeated;
  }

  long said() {
    return said.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The text of the next thing to say to a peer. */
  String next(PeerId to) {
    return said.merge(to, 1L, Long::sum) + ":" + "x".repeat(150);
  }

  /** Whom the server says to be there. */
  void found(List<PeerId> peers, boolean resumed) {
    if (!resumed) {
      present.clear();
      away.clear();
    }
    present.addAll(peers);
  }

  /** An event that is {@link Incoming.Arrival#NEXT}. */
  void take(ServerMessage.RoomEvent event) {
    switch (event) {
      case ServerMessage.PeerJoined(_, var peer, _) -> {
        present.add(peer);
        away.remove(peer);
      }
      case ServerMessage.PeerAway(_, var peer) -> away.add(peer);
      case ServerMessage.PeerBack(_, var peer) -> away.remove(peer);
      case ServerMessage.PeerLeft(_, var peer, _) -> {
        present.remove(peer);
        away.remove(peer);
      }
      case ServerMessage.Relayed(_, var from, var body) -> {
        long number = Long.parseLong(body.substring(0, body.indexOf(':')));
        if (!heard.computeIfAbsent(from, _ -> new TreeSet<>()).add(number)) {
          // As a page does by the sealed number.
          repeated++;
        }
      }
    }
  }

  /** What is not as it should be, given who is in the room. */
  List<String> complaints(List<Conversation> others) {
    List<String> complaints = new ArrayList<>();
    Set<PeerId> there = new HashSet<>();
    for (Conversation other : others) {
      there.add(other.self);
      long sent = said.getOrDefault(other.self, 0L);
      int got = other.heard.getOrDefault(self, new TreeSet<>()).size();
      if (got != sent) {
        complaints.add(self + " said " + sent + " to " + other.self + ", who heard " + got);
      }
    }
    if (!there.equals(present) || !away.isEmpty()) {
      complaints.add(self + " sees " + present + " away " + away + " and not " + there);
    }
    return complaints;
  }
}
