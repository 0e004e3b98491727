package dev.parley.front.app;

import dev.parley.front.app.door.Proposal;
import dev.parley.front.app.door.Removal;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerId;

/** Whom the person here does not want to be connected with, and whom others suggest removing. */
final class RemovalUpdate {

  private RemovalUpdate() {}

  static Step<InCall> pressed(InCall call, UiMsg.OfRemoval msg, long now) {
    return switch (msg) {
      case UiMsg.RemovedPerson(var peer) ->
          // On a phone the panel would hide what is asked next.
          remove(call.with(call.ui().with(CallUi.Panel.NONE)), peer, true);
      case UiMsg.SuggestedRemoval(var peer) -> suggest(call, peer);
      case UiMsg.KeptRemoval(var peer) -> {
        Removal removal = call.door().removal(peer);
        yield Step.of(removal == null ? call : call.with(call.door().with(removal.answered())));
      }
      case UiMsg.UndidRemoval(var peer) -> undo(call, peer, now);
      case UiMsg.AnsweredProposal(var about, var remove) -> answered(call, about, remove);
    };
  }

  /** Closes the link; the others are not concerned. */
  private static Step<InCall> remove(InCall call, PeerId peer, boolean asking) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    String name = participant.name() == null ? "" : participant.name();
    boolean present = participant.presence() != Presence.LINK_ONLY;
    Door door = call.door().withoutProposal(peer).with(new Removal(peer, name, present, asking));
    return FileUpdate.gone(call.with(door), peer)
        .then(next ->
            Step.of(
                next.without(peer),
                new LinkEffect.SendToPeer(peer, new DoorMessage.Parted()),
                new LinkEffect.CloseLink(peer)));
  }

  private static Step<InCall> suggest(InCall call, PeerId peer) {
    Removal removal = call.door().removal(peer);
    if (removal == null || !removal.asking()) {
      return Step.of(call);
    }
    Step<InCall> step = Step.of(call.with(call.door().with(removal.answered())));
    for (Participant participant : call.participants()) {
      step =
          step.and(
              new LinkEffect.SendToPeer(participant.id(), new DoorMessage.RemovalProposal(peer)));
    }
    return step;
  }

  /** Their page has kept its place for this one, and follows to a fresh connection. */
  private static Step<InCall> undo(InCall call, PeerId peer, long now) {
    Removal removal = call.door().removal(peer);
    if (removal == null) {
      return Step.of(call);
    }
    InCall next = call.with(call.door().withoutRemoval(peer));
    return removal.present() ? RoomUpdate.found(next, peer, null, now) : Step.of(next);
  }

  /** The server tells of someone who was removed. */
  static InCall seen(InCall call, PeerId peer, boolean present) {
    Removal removal = call.door().removal(peer);
    return removal == null || removal.present() == present
        ? call
        : call.with(call.door().with(removal.present(present)));
  }

  /** Another suggests removing someone; what was decided once about someone stays decided. */
  static Step<InCall> proposed(InCall call, Participant from, PeerId about) {
    boolean sensible =
        call.participant(about) != null
            && !about.equals(from.id())
            && call.door().proposal(about) == null;
    String name = from.name() == null ? "" : from.name();
    return sensible
        ? CallUpdate.tell(
            call.with(call.door().with(new Proposal(about, from.id(), true))),
            Notice.What.REMOVAL_PROPOSED,
            name)
        : Step.of(call);
  }

  private static Step<InCall> answered(InCall call, PeerId about, boolean remove) {
    Proposal proposal = call.door().proposal(about);
    if (proposal == null || !proposal.open()) {
      return Step.of(call);
    }
    return remove
        ? remove(call, about, false)
        : Step.of(call.with(call.door().with(new Proposal(about, proposal.from(), false))));
  }

  /** Another has removed the person here. */
  static Step<InCall> parted(InCall call, Participant participant) {
    String name = participant.name() == null ? "" : participant.name();
    return CallUpdate.tell(
        call.with(call.door().partedBy(participant.id(), true)), Notice.What.PARTED, name);
  }
}
