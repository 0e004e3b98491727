package dev.parley.server.simulation;

import dev.parley.delivery.Outgoing;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Model;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Seat;
import dev.parley.front.app.chat.ChatLog;
import dev.parley.protocol.PeerId;
import dev.parley.server.room.Rooms;
import java.util.HashSet;
import java.util.Set;

/** What holds at every moment. */
final class Properties {
  private static final int ROOM_SIZE = 8;

  private final ChatLedger chat = new ChatLedger();

  ChatLedger chat() {
    return chat;
  }

  /** After each message that a page has taken. */
  @SuppressWarnings("ReferenceEquality") // Identity is meant: what did not change is the same.
  void ofPage(SimulatedPage page, Model before) {
    if (page.model() == before) {
      return;
    }
    if (page.model() instanceof InCall call) {
      InCall earlier = before instanceof InCall inCall ? inCall : null;
      if (earlier == null || call.participants() != earlier.participants()) {
        sound(page, call);
        chat.company(page.id(), call);
      }
      if (earlier == null || call.chat() != earlier.chat()) {
        require(call.chat().entries().size() <= ChatLog.MAX_ENTRIES, "too many lines kept");
        chat.lines(page, call);
      }
      Seat seat = call.seat();
      if (seat != null) {
        require(seat.relays().count() <= Outgoing.MAX_MESSAGES, "too many relays kept");
        require(seat.relays().bytes() <= Outgoing.MAX_BYTES, "too much kept for the server");
      }
    } else {
      chat.left(page.id());
    }
  }

  private static void sound(SimulatedPage page, InCall call) {
    Set<PeerId> people = new HashSet<>();
    for (Participant participant : call.participants()) {
      require(people.add(participant.id()), page.name() + " shows someone twice");
    }
    require(!people.contains(page.id()), page.name() + " shows itself as another");
  }

  /** After each event of the server. */
  void ofServer(Rooms rooms) {
    require(rooms.roomCount() <= 1, "one room");
    require(rooms.seatCount() <= ROOM_SIZE, "no more seats than the room has");
    require(rooms.heldCount() <= rooms.seatCount(), "a held seat is a seat");
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new Violation(what);
    }
  }
}
