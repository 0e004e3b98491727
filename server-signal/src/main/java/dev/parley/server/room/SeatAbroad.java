package dev.parley.server.room;

import dev.parley.protocol.PeerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a seat is to other nodes: its numbers in the registry, and the letters from and to it. */
final class SeatAbroad {
  /** Half of what a client keeps, so that it never lacks what it is asked for. */
  private static final int MOST_UNSETTLED = 128;

  private final SeatHash hash;
  private long born;
  private long epoch;
  private long stream;
  private final Map<PeerId, Post> posts = new HashMap<>();
  private final Map<PeerId, Mailbox> mail = new HashMap<>();

  /** Relays that their receivers' clients have not confirmed, oldest first. */
  private final ArrayDeque<Sent> sent = new ArrayDeque<>();

  /** Where relay {@code n} is: with {@code receiver}, under {@code number}. */
  private record Sent(long n, PeerId to, Receiver receiver, long number) {}

  /** The seat that this one replaces, until the registry has heard of that. */
  private @Nullable SeatHash claim;

  SeatAbroad(SeatHash hash, long born, long epoch, long stream) {
    this.hash = hash;
    this.born = born;
    this.epoch = epoch;
    this.stream = stream;
  }

  /** What names it to others. */
  SeatHash hash() {
    return hash;
  }

  long born() {
    return born;
  }

  long epoch() {
    return epoch;
  }

  long stream() {
    return stream;
  }

  void claims(@Nullable SeatHash seat) {
    claim = seat;
  }

  @Nullable SeatHash claim() {
    return claim;
  }

  /** Whether the registry has heard of the seat. */
  boolean isKnown() {
    return epoch > 0;
  }

  /** The registry has said how the seat stands there. */
  void stands(RoomView.Member member) {
    born = member.born();
    epoch = member.epoch();
    claim = null;
    if (stream == 0) {
      stream = epoch;
    }
  }

  Map<PeerId, Post> posts() {
    return posts;
  }

  Map<PeerId, Mailbox> mail() {
    return mail;
  }

  /** Takes note of a relay that was handed on. */
  void sent(long n, PeerId to, Receiver receiver, long number) {
    sent.add(new Sent(n, to, receiver, number));
    if (sent.size() > MOST_UNSETTLED) {
      sent.poll();
    }
  }

  /**
   * Number of the last relay that no crash can lose any more: the client need not keep it.
   *
   * @param taken number of the last one that was taken
   */
  long settled(long taken) {
    Sent head = sent.peek();
    while (head != null && head.receiver().has(head.number())) {
      sent.poll();
      head = sent.peek();
    }
    return head == null ? taken : head.n() - 1;
  }

  /** What went to a seat as events went as letters from now on. */
  void moved(PeerId to, Post post, Map<Long, Long> numbers) {
    List<Sent> all = new ArrayList<>(sent);
    sent.clear();
    for (Sent one : all) {
      @Nullable Long number = one.to().equals(to) ? numbers.get(one.number()) : null;
      sent.add(number == null ? one : new Sent(one.n(), to, post, number));
    }
  }

  List<NodeMessage.Unsettled> export() {
    List<NodeMessage.Unsettled> unsettled = new ArrayList<>();
    for (Sent one : sent) {
      if (one.receiver() instanceof Post && !one.receiver().has(one.number())) {
        unsettled.add(new NodeMessage.Unsettled(one.n(), one.to(), one.number()));
      }
    }
    return unsettled;
  }
}
