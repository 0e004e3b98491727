package dev.parley.server.room;

import dev.parley.delivery.Incoming;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters that have come for a seat here from one seat on another node. */
final class Mailbox {
  private final long stream;
  private Incoming letters;

  /** Up to where the sender's node knows that the client has them. */
  private long reported;

  /** Those that the client has not confirmed. */
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();

  private record Pending(long seq, long number) {}

  Mailbox(long stream, long received) {
    this.stream = stream;
    this.letters = new Incoming(received);
  }

  long stream() {
    return stream;
  }

  long received() {
    return letters.received();
  }

  long reported() {
    return reported;
  }

  void report(long settled) {
    reported = settled;
  }

  Incoming.Arrival arrival(long number) {
    return letters.arrival(number);
  }

  /** Takes the next letter; the client is told of it as an event with this number. */
  void taken(long seq) {
    letters = letters.taken();
    pending.add(new Pending(seq, letters.received()));
  }

  /** Number of the last letter that the client has, given up to which event it has them. */
  long settled(long seq) {
    Pending head = pending.peek();
    while (head != null && head.seq() <= seq) {
      pending.poll();
      head = pending.peek();
    }
    return head == null ? letters.received() : head.number() - 1;
  }

  /** The event that brought this letter to the client; null = the client has confirmed it. */
  @Nullable Long event(long number) {
    for (Pending one : pending) {
      if (one.number() == number) {
        return one.seq();
      }
    }
    return null;
  }

  /** All that are pending, event and letter by turns. */
  List<Long> export() {
    List<Long> numbers = new ArrayList<>();
    for (Pending one : pending) {
      numbers.add(one.seq());
      numbers.add(one.number());
    }
    return numbers;
  }

  void restore(List<Long> numbers) {
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      pending.add(new Pending(numbers.get(i), numbers.get(i + 1)));
    }
  }
}
