package dev.parley.server.room;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage.RoomEvent;
import java.util.List;

/**
 * What one node says to another about one room. May be lost, and what comes comes once and in
 * order, unless the way was broken in between.
 */
public sealed interface NodeMessage {
  /** The room that it is about. */
  RoomId room();

  /**
   * Someone came or went.
   *
   * @param view the room since then
   * @param gone who left by a word, in this change
   */
  record Changed(RoomView view, List<PeerId> gone) implements NodeMessage {
    /** Copies the list. */
    public Changed {
      gone = List.copyOf(gone);
    }

    @Override
    public RoomId room() {
      return view.room();
    }

    /** What the others are told of someone who is in the view no more. */
    LeaveReason reason(PeerId peer) {
      return gone.contains(peer) ? LeaveReason.LEFT : LeaveReason.LOST;
    }
  }

  /**
   * Brings a body to a seat of the receiving node.
   *
   * @param letters of which it is one
   * @param first number of the oldest letter that may still be sent again
   * @param number of this one
   * @param asks whether a receipt is wanted at once
   * @param body sealed
   */
  record Letter(Letters letters, long first, long number, boolean asks, String body)
      implements NodeMessage {
    @Override
    public RoomId room() {
      return letters.room();
    }

    /** Never the body: it must not reach a log. */
    @Override
    public String toString() {
      return "Letter[" + letters + ", number=" + number + ", " + body.length() + " characters]";
    }
  }

  /**
   * All that one seat sends to another on another node, numbered 1, 2, 3, ...
   *
   * @param room where both sit
   * @param from the sender
   * @param stream tells these letters from earlier ones whose numbers are lost
   * @param to the receiver
   */
  record Letters(RoomId room, PeerId from, long stream, PeerId to) {}

  /**
   * Says how many letters have come.
   *
   * @param letters which ones
   * @param received number of the last one that is there
   * @param settled number of the last one that the receiver's client has confirmed
   * @param missing whether one came too early or again: those after {@code received} are wanted
   */
  record Receipt(Letters letters, long received, long settled, boolean missing)
      implements NodeMessage {
    @Override
    public RoomId room() {
      return letters.room();
    }
  }

  /**
   * Asks for a seat whose client has come to the sender of this.
   *
   * @param room where it is
   * @param peer whose
   * @param seat proves that its client has come; the seat stays where it is without it
   * @param epoch of the seat
   */
  record Yield(RoomId room, PeerId peer, SeatHash seat, long epoch) implements NodeMessage {}

  /**
   * Answers {@link Yield}: the seat is at the sender of this no more.
   *
   * @param room where it was
   * @param peer whose
   * @param epoch of the seat
   * @param state all that belongs to it; empty = it was not there
   */
  record Yielded(RoomId room, PeerId peer, long epoch, List<SeatState> state)
      implements NodeMessage {
    /** Copies the list. */
    public Yielded {
      state = List.copyOf(state);
    }
  }

  /**
   * All that belongs to a seat, on its way from node to node.
   *
   * @param stream of its own letters
   * @param relays number of the last relay that was taken from it
   * @param forgotten number of the newest event that is not in {@code events}
   * @param events that its client has not confirmed
   * @param mail letters that are among them, and how many have come from each sender
   * @param posts its own letters that are not settled
   * @param unsettled its relays that are not settled
   * @param known who else is in the room, as its client has been told
   */
  record SeatState(
      long stream,
      long relays,
      long forgotten,
      List<RoomEvent> events,
      List<Mail> mail,
      List<Post> posts,
      List<Unsettled> unsettled,
      List<RoomView.Member> known) {
    /** Copies the lists. */
    public SeatState {
      known = List.copyOf(known);
      events = List.copyOf(events);
      mail = List.copyOf(mail);
      posts = List.copyOf(posts);
      unsettled = List.copyOf(unsettled);
    }
  }

  /**
   * Letters from one sender.
   *
   * @param from the sender
   * @param stream of its letters
   * @param received number of the last one that came
   * @param pending of those that the client has not confirmed: {@code seq} and number by turns
   */
  record Mail(PeerId from, long stream, long received, List<Long> pending) {
    /** Copies the list. */
    public Mail {
      pending = List.copyOf(pending);
    }
  }

  /**
   * Letters to one receiver that are not settled.
   *
   * @param to the receiver
   * @param forgotten number of the newest letter that is not in {@code bodies}
   * @param bodies sealed, in order
   */
  record Post(PeerId to, long forgotten, List<String> bodies) {
    /** Copies the list. */
    public Post {
      bodies = List.copyOf(bodies);
    }

    /** Never the bodies: they must not reach a log. */
    @Override
    public String toString() {
      return "Post[to=" + to + ", " + bodies.size() + " letters]";
    }
  }

  /**
   * A relay that became a letter.
   *
   * @param n of the relay
   * @param to whom
   * @param number of the letter
   */
  record Unsettled(long n, PeerId to, long number) {}
}
