package dev.parley.server.room;

import dev.parley.server.room.RoomView.Member;
import java.time.Instant;
import java.util.List;

/**
 * The rooms of this node as a part of many: leads what the registry and the other nodes say to
 * whatever is concerned by it.
 */
final class Federation {
  private final Seating seating;
  private final Waiters waiters = new Waiters();
  private final Postal postal;
  private final Upkeep upkeep;
  private final Bulletin bulletin;
  private final Admissions admissions;
  private final Moves moves;
  private final Handovers handovers;

  Federation(
      Membership membership,
      int roomSize,
      Hold hold,
      Seating seating,
      Postal postal,
      Reception reception) {
    this.seating = seating;
    this.postal = postal;
    Views views = new Views(membership.self(), seating, postal, waiters::onTheWay);
    this.upkeep = new Upkeep(hold.duration(), seating, postal);
    this.bulletin = new Bulletin(membership.self(), seating, views, upkeep);
    this.admissions =
        new Admissions(membership, roomSize, seating, waiters, views, upkeep, bulletin, reception);
    this.moves =
        new Moves(membership, seating, waiters, postal, views, bulletin, admissions, reception);
    this.handovers = new Handovers(seating, waiters, postal, views);
  }

  Postal postal() {
    return postal;
  }

  /** Whether whoever is on that connection waits for a seat. */
  boolean waits(ConnectionId connection) {
    return waiters.has(connection);
  }

  /** Asks for a seat, which this node would give. */
  void join(Event.Join event, List<Effect> effects) {
    admissions.join(event, effects);
  }

  /** Looks for a seat that is not here. */
  void resume(Event.Resume event, List<Effect> effects) {
    moves.resume(event, effects);
  }

  /** Whoever waits there does so no more. */
  void closed(ConnectionId connection, List<Effect> effects) {
    waiters.end(connection, effects);
  }

  /** The registry has answered. */
  void answered(Question question, Answer answer, Instant now, List<Effect> effects) {
    switch (question) {
      case Question.Admit admit -> admissions.admitted(admit, answer, effects);
      case Question.Find find -> moves.found(find.connection(), answer, now, effects);
      case Question.Take take -> moves.taken(take, answer, effects);
      case Question.Mark _ -> bulletin.changed(answer, List.of(), effects);
      case Question.Release release -> bulletin.released(release, answer, effects);
      case Question.Keep keep -> bulletin.kept(keep, answer, effects);
    }
    if (answer instanceof Answer.Unavailable) {
      upkeep.unavailable(question);
    }
  }

  /** Another node says something. */
  void heard(NodeId from, NodeMessage message, Instant now, List<Effect> effects) {
    switch (message) {
      case NodeMessage.Changed(var view, var gone) -> bulletin.apply(view, gone, null, effects);
      case NodeMessage.Letter letter -> letter(from, letter, effects);
      case NodeMessage.Receipt receipt -> receipt(from, receipt, effects);
      case NodeMessage.Yield asked -> handovers.giveAway(from, asked, now, effects);
      case NodeMessage.Yielded yielded -> moves.yielded(from, yielded, effects);
    }
  }

  private void letter(NodeId from, NodeMessage.Letter letter, List<Effect> effects) {
    Room room = seating.find(letter.room());
    Seat to = room == null ? null : room.find(letter.letters().to());
    if (room == null || to == null) {
      return;
    }
    Member sender = room.findDistant(letter.letters().from());
    if (sender == null || !sender.node().equals(from)) {
      // It has come or moved there, and this node has not heard of it.
      room.keepAt(null);
    } else {
      postal.letter(sender, to, letter, effects);
    }
  }

  private void receipt(NodeId from, NodeMessage.Receipt receipt, List<Effect> effects) {
    Room room = seating.find(receipt.room());
    Seat sender = room == null ? null : room.find(receipt.letters().from());
    Member to = room == null ? null : room.findDistant(receipt.letters().to());
    if (sender != null && to != null && to.node().equals(from)) {
      postal.receipt(sender, to, receipt, effects);
    }
  }

  /** That node does not listen. */
  void unreachable(NodeId node, List<Effect> effects) {
    moves.unreachable(node, effects);
  }

  /** The nodes that are alive. */
  void nodesSeen(Event.NodesSeen seen, Instant now, List<Effect> effects) {
    upkeep.nodesSeen(seen.nodes(), now, effects);
  }

  /** Everything may have been missed. */
  void busBack(List<Effect> effects) {
    upkeep.busBack(effects);
  }

  /** Time has passed, for those who wait too. */
  void timePassed(Instant now, List<Effect> effects) {
    moves.timePassed(now, effects);
    handovers.timePassed(now, effects);
    upkeep.timePassed(now, effects);
  }

  /** What the seats here have changed is asked of the registry. */
  void flush(List<Effect> effects) {
    for (Question question : seating.takeQuestions()) {
      effects.add(new Effect.Ask(question));
    }
  }
}
