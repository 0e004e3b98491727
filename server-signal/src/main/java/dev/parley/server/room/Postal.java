package dev.parley.server.room;

import dev.parley.delivery.Incoming;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import dev.parley.server.room.NodeMessage.Letter;
import dev.parley.server.room.NodeMessage.Letters;
import dev.parley.server.room.NodeMessage.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Relays between seats on different nodes. The sender's node keeps each letter until the receiver's
 * client has confirmed it, so that it can be sent again wherever that client turns up.
 */
final class Postal {
  /** A receiver says so often, in letters, that they have come. */
  private static final int RECEIPT_EVERY = 16;

  private final Seating seating;

  Postal(Seating seating) {
    this.seating = seating;
  }

  /** Whether a relay to that seat can be taken. */
  boolean hasPlace(Seat sender, PeerId to, String body) {
    Post post = sender.known().posts().get(to);
    return post == null || post.hasPlace(body.length());
  }

  /** Sends a relay that has just been taken to a seat on another node. */
  void send(Seat sender, RoomView.Member to, String body, List<Effect> effects) {
    SeatAbroad abroad = sender.known();
    Post post = abroad.posts().computeIfAbsent(to.peer(), _ -> new Post(0));
    long number = post.add(body);
    abroad.sent(sender.received(), to.peer(), post, number);
    tell(sender, to, post, number, false, body, effects);
  }

  private static void tell(
      Seat sender,
      RoomView.Member to,
      Post post,
      long number,
      boolean asks,
      String body,
      List<Effect> effects) {
    // A seat that the registry has not heard of is unknown to the other nodes, too.
    if (sender.known().isKnown()) {
      effects.add(
          new Effect.Tell(
              to.node(), new Letter(letters(sender, to), post.first(), number, asks, body)));
    }
  }

  private static Letters letters(Seat sender, RoomView.Member to) {
    return new Letters(sender.room().id(), sender.peer(), sender.known().stream(), to.peer());
  }

  /** Sends again what that seat may not have: its node is another one now, or was away. */
  void sendAgain(Room room, RoomView.Member to, List<Effect> effects) {
    for (Seat sender : room.seats()) {
      Post post = sender.known().posts().get(to.peer());
      if (post != null) {
        post.startAgain();
        sendAfter(sender, to, post, post.received(), effects);
      }
    }
  }

  private static void sendAfter(
      Seat sender, RoomView.Member to, Post post, long have, List<Effect> effects) {
    long number = Math.max(have, post.first() - 1);
    for (String body : post.after(have)) {
      tell(sender, to, post, ++number, false, body, effects);
    }
  }

  /** Asks after letters that are on the way for long, by sending the oldest of them again. */
  void remind(Room room, List<Effect> effects) {
    for (RoomView.Member to : room.distant()) {
      for (Seat sender : room.seats()) {
        Post post = sender.known().posts().get(to.peer());
        if (post != null && post.waitsStill()) {
          List<String> waiting = post.after(post.received());
          if (!waiting.isEmpty()) {
            tell(sender, to, post, post.received() + 1, true, waiting.getFirst(), effects);
          }
        }
      }
    }
  }

  /** A letter has come. */
  void letter(RoomView.Member from, Seat to, Letter letter, List<Effect> effects) {
    Mailbox box = to.known().mail().get(from.peer());
    if (box == null || box.stream() != letter.letters().stream()) {
      if (box != null && box.stream() > letter.letters().stream()) {
        return;
      }
      box = new Mailbox(letter.letters().stream(), letter.first() - 1);
      to.known().mail().put(from.peer(), box);
    }
    Incoming.Arrival arrival = box.arrival(letter.number());
    switch (arrival) {
      case NEXT -> {
        long seq = to.nextEvent();
        box.taken(seq);
        seating.relay(from.peer(), to, letter.body(), effects);
        if (letter.asks() || letter.number() % RECEIPT_EVERY == 0) {
          receipt(from.node(), to, box, letter.letters(), letter.asks(), effects);
        }
      }
      case REPEATED, EARLY -> receipt(from.node(), to, box, letter.letters(), true, effects);
    }
  }

  private static void receipt(
      NodeId node, Seat to, Mailbox box, Letters letters, boolean missing, List<Effect> effects) {
    long settled = box.settled(to.forgotten());
    effects.add(new Effect.Tell(node, new Receipt(letters, box.received(), settled, missing)));
  }

  /** Some letters have come. */
  void receipt(Seat sender, RoomView.Member from, Receipt receipt, List<Effect> effects) {
    Post post = sender.known().posts().get(from.peer());
    if (post == null || sender.known().stream() != receipt.letters().stream()) {
      return;
    }
    post.receipt(receipt.received(), receipt.settled());
    if (receipt.missing() && post.lacks(receipt.received())) {
      sendAfter(sender, from, post, receipt.received(), effects);
    }
  }

  /** The client of a seat has said what it has: those who wrote to it need not keep that. */
  void confirmed(Seat seat, List<Effect> effects) {
    SeatAbroad abroad = seat.abroad();
    if (abroad == null || abroad.mail().isEmpty()) {
      return;
    }
    abroad
        .mail()
        .forEach((from, box) -> {
          RoomView.Member sender = seat.room().findDistant(from);
          long before = box.reported();
          long settled = box.settled(seat.forgotten());
          if (sender != null && settled > before) {
            box.report(settled);
            Letters letters = new Letters(seat.room().id(), from, box.stream(), seat.peer());
            effects.add(
                new Effect.Tell(
                    sender.node(), new Receipt(letters, box.received(), settled, false)));
          }
        });
  }

  /** A seat on another node is gone: nobody writes to it, and nobody has anything from it. */
  void gone(Room room, PeerId peer) {
    for (Seat seat : room.seats()) {
      Post post = seat.known().posts().remove(peer);
      if (post != null) {
        post.end();
      }
      seat.known().mail().remove(peer);
    }
  }

  /** A seat here goes to another node: what one of the two said to the other becomes letters. */
  void separate(Seat one, Seat other) {
    turnIntoLetters(one, other);
    turnIntoLetters(other, one);
  }

  private static void turnIntoLetters(Seat from, Seat to) {
    Map<Long, Long> numbers = new HashMap<>();
    Post post = new Post(0);
    Mailbox box = new Mailbox(from.known().stream(), 0);
    for (RoomEvent event : to.unconfirmed()) {
      if (event instanceof ServerMessage.Relayed(var seq, var sender, var body)
          && sender.equals(from.peer())) {
        numbers.put(seq, post.add(body));
        box.taken(seq);
      }
    }
    from.known().posts().put(to.peer(), post);
    to.known().mail().put(from.peer(), box);
    from.known().moved(to.peer(), post, numbers);
  }

  /** A seat has come here: letters between it and those who are here need no way any more. */
  void unite(Seat newcomer, Seat other, List<Effect> effects) {
    for (String body : undelivered(newcomer, other)) {
      seating.relay(newcomer.peer(), other, body, effects);
    }
    for (String body : undelivered(other, newcomer)) {
      // It is said to the client once it has been welcomed.
      seating.keepAgain(
          newcomer, new ServerMessage.Relayed(newcomer.nextEvent(), other.peer(), body));
    }
  }

  private static List<String> undelivered(Seat from, Seat to) {
    Post post = from.known().posts().remove(to.peer());
    Mailbox box = to.known().mail().remove(from.peer());
    if (post == null) {
      return List.of();
    }
    post.end();
    return post.after(box == null || box.stream() != from.known().stream() ? 0 : box.received());
  }

  /** The letters of a seat that goes to another node. */
  List<NodeMessage.Post> posts(Seat seat) {
    List<NodeMessage.Post> posts = new ArrayList<>();
    seat.known()
        .posts()
        .forEach(
            (to, post) -> posts.add(new NodeMessage.Post(to, post.first() - 1, post.after(0))));
    return posts;
  }

  /** The letters to a seat that goes to another node. */
  List<NodeMessage.Mail> mail(Seat seat) {
    List<NodeMessage.Mail> mail = new ArrayList<>();
    seat.known()
        .mail()
        .forEach((from, box) -> {
          box.settled(seat.forgotten());
          mail.add(new NodeMessage.Mail(from, box.stream(), box.received(), box.export()));
        });
    return mail;
  }

  /** Takes over what {@link #posts} and {@link #mail} say. */
  void restore(Seat seat, NodeMessage.SeatState state) {
    SeatAbroad abroad = seat.known();
    for (NodeMessage.Post letters : state.posts()) {
      Post post = new Post(letters.forgotten());
      letters.bodies().forEach(post::add);
      abroad.posts().put(letters.to(), post);
    }
    for (NodeMessage.Mail letters : state.mail()) {
      Mailbox box = new Mailbox(letters.stream(), letters.received());
      box.restore(letters.pending());
      abroad.mail().put(letters.from(), box);
    }
    for (NodeMessage.Unsettled relay : state.unsettled()) {
      @Nullable Post post = abroad.posts().get(relay.to());
      if (post != null) {
        abroad.sent(relay.n(), relay.to(), post, relay.number());
      }
    }
  }
}
