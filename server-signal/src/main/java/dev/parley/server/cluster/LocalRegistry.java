package dev.parley.server.cluster;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.Question;
import dev.parley.server.room.RoomView;
import dev.parley.server.room.RoomView.Member;
import dev.parley.server.room.SeatHash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registry in memory: what the scripts of {@link RedisBus} do, in Java. For many threads.
 * Unlike Redis it forgets nothing by itself but rooms without seats.
 */
public final class LocalRegistry {
  private final Map<RoomId, Entry> rooms = new HashMap<>();
  private final Map<SeatHash, Place> places = new HashMap<>();

  private record Place(RoomId room, PeerId peer, long born) {}

  private static final class Entry {
    final Map<PeerId, Member> members = new LinkedHashMap<>();
    long version;

    final long since;

    Entry(long version) {
      this.since = version;
      this.version = version;
    }

    RoomView view(RoomId room) {
      return new RoomView(room, since, version, List.copyOf(members.values()));
    }
  }

  private final InstantSource clock;

  /**
   * Starts empty.
   *
   * @param clock where the numbers of a room begin, so that they only grow
   */
  public LocalRegistry(InstantSource clock) {
    this.clock = clock;
  }

  private Entry room(RoomId id) {
    return rooms.computeIfAbsent(id, _ -> new Entry(clock.millis()));
  }

  /** Forgets everything, as a Redis that is started anew without its data. */
  public synchronized void clear() {
    rooms.clear();
    places.clear();
  }

  /** Answers {@code question} of {@code node}. */
  public synchronized Answer answer(NodeId node, Question question) {
    return switch (question) {
      case Question.Admit admit -> admit(node, admit);
      case Question.Find find -> find(find.seat());
      case Question.Take take -> take(node, take);
      case Question.Mark mark -> mark(mark);
      case Question.Release release -> release(node, release);
      case Question.Keep keep -> keep(node, keep);
    };
  }

  /** Whether that seat is the one that stands there; null is none. */
  private boolean is(@Nullable SeatHash seat, RoomId room, Member member) {
    return seat != null && new Place(room, member.peer(), member.born()).equals(places.get(seat));
  }

  /** Who has a seat, of all rooms. */
  public synchronized List<PeerId> peers() {
    return rooms.values().stream().flatMap(room -> room.members.keySet().stream()).toList();
  }

  private Answer admit(NodeId node, Question.Admit admit) {
    Entry room = room(admit.room());
    Member member = room.members.get(admit.peer());
    if (member != null && member.node().equals(node) && is(admit.seat(), admit.room(), member)) {
      // Asked again, as the connection was lost before the answer came.
      return new Answer.Done(room.view(admit.room()));
    }
    if (member != null) {
      return new Answer.Taken(room.view(admit.room()));
    }
    if (room.members.size() >= admit.roomSize()) {
      return new Answer.Full(room.view(admit.room()));
    }
    long version = ++room.version;
    room.members.put(admit.peer(), new Member(admit.peer(), version, version, node, false));
    places.put(admit.seat(), new Place(admit.room(), admit.peer(), version));
    return new Answer.Done(room.view(admit.room()));
  }

  private Answer find(SeatHash seat) {
    Place place = places.get(seat);
    Entry room = place == null ? null : rooms.get(place.room());
    Member member = room == null || place == null ? null : room.members.get(place.peer());
    return room == null || place == null || member == null || member.born() != place.born()
        ? new Answer.Nowhere()
        : new Answer.Found(room.view(place.room()), place.peer());
  }

  private Answer take(NodeId node, Question.Take take) {
    Entry room = rooms.get(take.room());
    Member member = room == null ? null : room.members.get(take.peer());
    if (room != null
        && member != null
        && member.node().equals(node)
        && member.epoch() > take.epoch()
        && is(take.next(), take.room(), member)) {
      // Asked again, as above.
      return new Answer.Done(room.view(take.room()));
    }
    if (room == null
        || member == null
        || member.epoch() != take.epoch()
        || !new Place(take.room(), take.peer(), member.born()).equals(places.get(take.seat()))) {
      return new Answer.Nowhere();
    }
    places.remove(take.seat());
    places.put(take.next(), new Place(take.room(), take.peer(), member.born()));
    room.members.put(
        take.peer(), new Member(take.peer(), member.born(), ++room.version, node, false));
    return new Answer.Done(room.view(take.room()));
  }

  private Answer mark(Question.Mark mark) {
    Entry room = room(mark.room());
    Member member = room.members.get(mark.peer());
    if (member != null && member.epoch() == mark.epoch() && member.away() != mark.away()) {
      room.version++;
      room.members.put(
          mark.peer(),
          new Member(mark.peer(), member.born(), member.epoch(), member.node(), mark.away()));
    }
    return new Answer.Done(room.view(mark.room()));
  }

  private Answer release(NodeId node, Question.Release release) {
    Entry room = room(release.room());
    Member member = room.members.get(release.peer());
    boolean meant =
        member != null
            && (release.epoch() == 0
                ? member.node().equals(node) || is(release.claim(), release.room(), member)
                : member.epoch() == release.epoch());
    if (meant) {
      room.version++;
      room.members.remove(release.peer());
      places
          .values()
          .removeIf(
              place -> place.peer().equals(release.peer()) && place.room().equals(release.room()));
    }
    return new Answer.Done(room.view(release.room()));
  }

  private Answer keep(NodeId node, Question.Keep keep) {
    boolean lost = !rooms.containsKey(keep.room()) || room(keep.room()).since != keep.since();
    Entry room = room(keep.room());
    room.version = Math.max(room.version, keep.version());
    List<Member> said = new ArrayList<>();
    for (Question.Kept seat : keep.seats()) {
      claim(keep.room(), room, node, seat);
      endEarlier(keep.room(), room, node, seat);
      said.add(new Member(seat.peer(), seat.born(), seat.epoch(), node, seat.away()));
    }
    if (lost) {
      said.addAll(keep.distant());
    }
    for (Member member : said) {
      keep(room, node, member);
    }
    for (Question.Kept seat : keep.seats()) {
      Member member = room.members.get(seat.peer());
      if (member != null && member.node().equals(node)) {
        places.put(seat.seat(), new Place(keep.room(), seat.peer(), member.born()));
      }
    }
    return new Answer.Done(room.view(keep.room()));
  }

  /** A seat of a client that had another one, which it could not get while this was away. */
  private void claim(RoomId id, Entry room, NodeId node, Question.Kept seat) {
    SeatHash claimed = seat.claim();
    Member member = room.members.get(seat.peer());
    if (seat.epoch() == 0
        && member != null
        && !member.node().equals(node)
        && is(claimed, id, member)) {
      places.remove(claimed);
      places.put(seat.seat(), new Place(id, seat.peer(), member.born()));
      room.members.put(
          seat.peer(), new Member(seat.peer(), member.born(), ++room.version, node, seat.away()));
    }
  }

  /** A seat of that peer at this node, which others have said, and which is not this one. */
  private void endEarlier(RoomId id, Entry room, NodeId node, Question.Kept seat) {
    Member member = room.members.get(seat.peer());
    if (seat.epoch() == 0
        && member != null
        && member.node().equals(node)
        && !is(seat.seat(), id, member)) {
      room.members.remove(seat.peer());
    }
  }

  private static void keep(Entry room, NodeId node, Member said) {
    Member member = room.members.get(said.peer());
    boolean own = said.node().equals(node);
    boolean isNew =
        said.epoch() == 0 && (member == null || (member.away() && !member.node().equals(node)));
    if (isNew) {
      long version = ++room.version;
      room.members.put(said.peer(), new Member(said.peer(), version, version, node, said.away()));
    } else if (member == null || (said.epoch() > member.epoch())) {
      room.version++;
      room.members.put(said.peer(), said);
    } else if (own
        && member.node().equals(node)
        && (said.epoch() == member.epoch() || said.epoch() == 0)
        && said.away() != member.away()) {
      room.version++;
      room.members.put(
          said.peer(), new Member(said.peer(), member.born(), member.epoch(), node, said.away()));
    }
  }
}
