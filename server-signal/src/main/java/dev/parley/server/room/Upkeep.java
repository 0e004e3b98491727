package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.RoomView.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps the registry true while time passes and nodes die. */
final class Upkeep {
  /** So often the registry hears of each room, well before it would forget the room. */
  private static final Duration KEEP_EVERY = Duration.ofSeconds(60);

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

  /** After an outage all rooms are said again within that time; much less than a lease of seats. */
  private static final Duration SPREAD_OVER = Duration.ofSeconds(5);

  private static final int MOST_UNRELEASED = 10_000;
  private static final int MOST_WATCHED = 1_000;
  private static final int ABSENT_FOR_LONG = 2;

  private final Duration hold;
  private final Seating seating;
  private final Postal postal;

  /** Seats that ended while the registry could not be reached. */
  private final List<Question.Release> unreleased = new ArrayList<>();

  private Set<NodeId> alive = Set.of();

  /** Nodes that have seats and no lease, with how often that was seen in a row. */
  private Map<NodeId, Integer> absent = new HashMap<>();

  /** Since when seats have stood there whose nodes are dead. */
  private Map<Member, Instant> orphans = new HashMap<>();

  /** Rooms that have no seat here, and into which someone here could not come. */
  private final LinkedHashMap<RoomId, RoomView> watched = new LinkedHashMap<>();

  private boolean remindsNext;
  private Instant ticked = Instant.EPOCH;

  Upkeep(Duration hold, Seating seating, Postal postal) {
    this.hold = hold;
    this.seating = seating;
    this.postal = postal;
  }

  /**
   * Whether a node that has seats has no lease. One look is not enough: it may be older than the
   * node. Of a node of which nothing was known here, it is known after two looks.
   */
  boolean isDead(NodeId node) {
    return absent.getOrDefault(node, 0) >= ABSENT_FOR_LONG;
  }

  /** Looks after a room into which someone here could not come. */
  void watch(RoomView view) {
    watched.remove(view.room());
    watched.put(view.room(), view);
    if (watched.size() > MOST_WATCHED) {
      watched.pollFirstEntry();
    }
  }

  /** A room that is looked after has changed. */
  void changed(RoomView view) {
    watched.computeIfPresent(view.room(), (_, _) -> view);
  }

  void released(Question.Release release, Answer answer) {
    if (answer instanceof Answer.Unavailable && unreleased.size() < MOST_UNRELEASED) {
      unreleased.add(release);
    }
  }

  /** A question was in vain: the room is said anew, soon and when the registry is back. */
  void unavailable(Question question) {
    Room room =
        switch (question) {
          case Question.Admit admit -> seating.find(admit.room());
          case Question.Mark mark -> seating.find(mark.room());
          case Question.Keep keep -> seating.find(keep.room());
          case Question.Take take -> seating.find(take.room());
          case Question.Find _, Question.Release _ -> null;
        };
    if (room != null) {
      room.keepAt(ticked.plus(AGAIN_AFTER));
    }
  }

  void busBack(List<Effect> effects) {
    releaseAgain(effects);
    spreadKeeps();
    for (Room room : seating.rooms()) {
      for (Member member : room.distant()) {
        postal.sendAgain(room, member, effects);
      }
    }
  }

  /**
   * What has changed meanwhile is said at once. The rest, which the registry may have lost, is said
   * little by little: all nodes come back at the same moment.
   */
  private void spreadKeeps() {
    Instant soon = ticked.plus(AGAIN_AFTER);
    List<Room> unchanged = new ArrayList<>();
    for (Room room : seating.rooms()) {
      @Nullable Instant due = room.keepAt();
      if (due != null && due.isAfter(soon)) {
        unchanged.add(room);
      } else {
        room.keepAt(null);
      }
    }
    long step = SPREAD_OVER.toMillis();
    for (int i = 0; i < unchanged.size(); i++) {
      unchanged.get(i).keepAt(ticked.plusMillis(step * i / unchanged.size()));
    }
  }

  private void releaseAgain(List<Effect> effects) {
    List<Question.Release> again = List.copyOf(unreleased);
    unreleased.clear();
    again.forEach(release -> effects.add(new Effect.Ask(release)));
  }

  void timePassed(Instant now, List<Effect> effects) {
    ticked = now;
    boolean reminds = remindsNext;
    remindsNext = !remindsNext;
    if (reminds) {
      releaseAgain(effects);
    }
    for (Room room : seating.rooms()) {
      @Nullable Instant due = room.keepAt();
      if (due == null || !now.isBefore(due)) {
        room.keepAt(now.plus(KEEP_EVERY));
        effects.add(new Effect.Ask(keep(room)));
      }
      if (reminds && !room.distant().isEmpty()) {
        postal.remind(room, effects);
      }
    }
  }

  private static Question keep(Room room) {
    List<Question.Kept> seats = new ArrayList<>();
    for (Seat seat : room.seats()) {
      SeatAbroad abroad = seat.known();
      seats.add(
          new Question.Kept(
              seat.peer(),
              abroad.hash(),
              abroad.born(),
              abroad.epoch(),
              seat.connection() == null,
              abroad.claim()));
    }
    return new Question.Keep(
        room.id(), room.since(), room.version(), seats, List.copyOf(room.distant()));
  }

  /** Looks after the seats of nodes that are dead. */
  void nodesSeen(Set<NodeId> nodes, Instant now, List<Effect> effects) {
    Map<NodeId, Integer> absentNow = new HashMap<>();
    Map<Member, Instant> orphansNow = new HashMap<>();
    for (Room room : seating.rooms()) {
      watched.remove(room.id());
      look(room.id(), room.distant(), nodes, now, absentNow, orphansNow, effects);
    }
    watched.values().removeIf(view -> allLive(view, nodes));
    for (RoomView view : watched.values()) {
      look(view.room(), view.members(), nodes, now, absentNow, orphansNow, effects);
    }
    alive = nodes;
    absent = absentNow;
    orphans = orphansNow;
  }

  private static boolean allLive(RoomView view, Set<NodeId> nodes) {
    for (Member member : view.members()) {
      if (!nodes.contains(member.node())) {
        return false;
      }
    }
    return true;
  }

  private void look(
      RoomId room,
      Collection<Member> members,
      Set<NodeId> nodes,
      Instant now,
      Map<NodeId, Integer> absentNow,
      Map<Member, Instant> orphansNow,
      List<Effect> effects) {
    for (Member member : members) {
      NodeId node = member.node();
      if (!nodes.contains(node)) {
        int before = absent.getOrDefault(node, alive.contains(node) ? 1 : 0);
        absentNow.put(node, before + 1);
        if (before + 1 >= ABSENT_FOR_LONG) {
          orphan(room, member, now, orphansNow, effects);
        }
      }
    }
  }

  private void orphan(
      RoomId room,
      Member member,
      Instant now,
      Map<Member, Instant> orphansNow,
      List<Effect> effects) {
    PeerId peer = member.peer();
    if (!member.away()) {
      effects.add(new Effect.Ask(new Question.Mark(room, peer, member.epoch(), true)));
      return;
    }
    Instant since = orphans.getOrDefault(member, now);
    orphansNow.put(member, since);
    if (!now.isBefore(since.plus(hold))) {
      effects.add(
          new Effect.Ask(new Question.Release(room, peer, member.epoch(), LeaveReason.LOST)));
    }
  }
}
