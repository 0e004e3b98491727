package dev.parley.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both ends of a numbered stream. */
class DeliveryTest {

  @Test
  void whatIsNotConfirmedIsKeptInOrder() {
    Outgoing<String> sent = Outgoing.<String>empty().add("a", 1).add("b", 1).add("c", 1);

    assertEquals(4, sent.next());
    assertEquals(List.of("a", "b", "c"), sent.after(0));
    assertEquals(List.of("c"), sent.after(2));
    assertEquals(List.of(), sent.after(3));
    assertEquals(List.of("b", "c"), sent.confirmed(1).after(1));
    assertEquals(List.of("b", "c"), sent.confirmed(1).after(0), "what is gone is gone");
    assertEquals(0, sent.confirmed(9).count());
    assertEquals(4, sent.confirmed(9).next());
  }

  @Test
  void onlyTheNewestMessagesAreKept() {
    Outgoing<Integer> sent = Outgoing.empty();
    for (int i = 1; i <= Outgoing.MAX_MESSAGES + 3; i++) {
      sent = sent.add(i, 0);
    }
    assertEquals(Outgoing.MAX_MESSAGES, sent.count());
    assertFalse(sent.canContinueAfter(2));
    assertTrue(sent.canContinueAfter(3));
    assertEquals(4, sent.after(3).getFirst());
  }

  @Test
  void onlySoManyBytesAreKept() {
    Outgoing<Integer> sent = Outgoing.empty();
    for (int i = 1; i <= 5; i++) {
      sent = sent.add(i, Outgoing.MAX_BYTES / 3);
      assertTrue(sent.bytes() <= Outgoing.MAX_BYTES);
    }
    assertEquals(List.of(3, 4, 5), sent.after(2));
    assertFalse(sent.canContinueAfter(1));
  }

  @Test
  void aMessageLargerThanTheBufferIsNotKept() {
    Outgoing<String> sent = Outgoing.<String>empty().add("a", Outgoing.MAX_BYTES + 1);

    assertEquals(0, sent.count());
    assertEquals(0, sent.bytes());
    assertFalse(sent.canContinueAfter(0));
    assertTrue(sent.canContinueAfter(1));
  }

  @Test
  void aNumberThatWasNeverSentCannotBeContinuedAfter() {
    Outgoing<String> sent = Outgoing.<String>empty().add("a", 1);

    assertTrue(sent.canContinueAfter(1));
    assertFalse(sent.canContinueAfter(2));
    assertTrue(sent.hasSent(1));
    assertFalse(sent.hasSent(2));
  }

  @Test
  void aReceiverTakesEachNumberOnceAndInOrder() {
    Incoming taken = new Incoming(4);

    assertEquals(Incoming.Arrival.REPEATED, taken.arrival(4));
    assertEquals(Incoming.Arrival.NEXT, taken.arrival(5));
    assertEquals(Incoming.Arrival.EARLY, taken.arrival(6));
    assertEquals(new Incoming(5), taken.taken());
  }

  /** Connections that lose what is under way, again and again: all arrives, once, in order. */
  @Test
  void everythingArrivesOnceAndInOrderOverConnectionsThatBreak() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Outgoing<Integer> sender = Outgoing.empty();
      Incoming receiver = Incoming.NONE;
      List<Integer> taken = new ArrayList<>();
      Deque<Integer> underWay = new ArrayDeque<>();
      while (sender.next() <= 200 || !underWay.isEmpty()) {
        int what = random.nextInt(10);
        if (what < 5 && sender.next() <= 200) {
          underWay.add((int) sender.next());
          sender = sender.add((int) sender.next(), random.nextInt(100));
        } else if (what < 9 && !underWay.isEmpty()) {
          int number = underWay.remove();
          if (receiver.arrival(number) == Incoming.Arrival.NEXT) {
            receiver = receiver.taken();
            taken.add(number);
          }
        } else if (what == 9) {
          underWay.clear();
          assertTrue(sender.canContinueAfter(receiver.received()));
          sender = random.nextBoolean() ? sender.confirmed(receiver.received()) : sender;
          underWay.addAll(sender.after(receiver.received()));
        }
      }
      for (int i = 0; i < taken.size(); i++) {
        assertEquals(i + 1, taken.get(i), "seed " + seed);
      }
      assertEquals(200, taken.size(), "seed " + seed);
    }
  }

  @Test
  void aWindowTakesEachNumberOnceInWhateverOrder() {
    ReplayWindow window = ReplayWindow.EMPTY;
    for (long number : new long[] {2, 1, 5, 3, 64, 4, 66, 200}) {
      assertTrue(window.isNew(number), number + " in " + window);
      window = window.take(number);
      assertFalse(window.isNew(number), number + " in " + window);
    }
    assertFalse(window.isNew(0));
    assertFalse(window.isNew(200 - ReplayWindow.SIZE), "too old to tell");
    assertTrue(window.isNew(200 - ReplayWindow.SIZE + 1));
  }
}
