package dev.parley.front.app;

import dev.parley.front.app.door.Knock;
import dev.parley.front.app.door.Lock;
import dev.parley.front.app.door.Removal;
import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock of the room. There is no one but the pages in it to enforce it: each lets nobody in whom
 * it does not know to be admitted, and tells them so.
 */
final class DoorUpdate {

  /** How often someone who goes on offering is told that the room is locked, in ms. */
  private static final int TELL_AGAIN_MS = 10_000;

  private DoorUpdate() {}

  static Step<InCall> pressed(InCall call, UiMsg.OfDoor msg, long now) {
    Door door = call.door();
    return switch (msg) {
      case UiMsg.ToggledLock() ->
          take(
              call.with(call.ui().with(CallUi.Dialog.NONE)),
              door.lock().changed(call.self(), !door.lock().locked(), here(call)),
              now);
      case UiMsg.LetIn(var peer) -> letIn(call, peer, now);
      case UiMsg.IgnoredKnock(var peer) -> {
        Knock knock = door.knock(peer);
        yield Step.of(knock == null ? call : call.with(door.with(knock.hidden())));
      }
      case UiMsg.OfRemoval ofRemoval -> RemovalUpdate.pressed(call, ofRemoval, now);
    };
  }

  private static Step<InCall> letIn(InCall call, PeerId peer, long now) {
    return call.door().knock(peer) == null
        ? Step.of(call)
        : take(call, call.door().lock().admitting(peer, call.self(), here(call)), now);
  }

  private static List<PeerId> here(InCall call) {
    List<PeerId> here = new ArrayList<>();
    for (Participant participant : call.participants()) {
      here.add(participant.id());
    }
    return here;
  }

  static Step<InCall> said(InCall call, Participant participant, DoorMessage message, long now) {
    return switch (message) {
      case DoorMessage.RoomLock told -> {
        Lock before = call.door().lock();
        Lock merged = before.merged(told);
        // Whoever is already here on any page was in the room before it was locked.
        yield merged.equals(before) ? Step.of(call) : take(call, merged.with(here(call)), now);
      }
      case DoorMessage.RemovalProposal(var about) ->
          RemovalUpdate.proposed(call, participant, about);
      case DoorMessage.Parted() -> RemovalUpdate.parted(call, participant);
    };
  }

  /** The lock changes: everyone is told, and whoever may come in now does. */
  private static Step<InCall> take(InCall call, Lock next, long now) {
    Lock before = call.door().lock();
    Step<InCall> step = Step.of(call.with(call.door().with(next)));
    for (Participant participant : call.participants()) {
      step = step.then(told -> tell(told, participant));
    }
    for (Knock knock : call.door().knocks()) {
      if (next.admits(knock.peer())) {
        step = step.then(open -> admit(open, knock, now));
      }
    }
    return before.locked() == next.locked() ? step : step.then(DoorUpdate::notice);
  }

  private static Step<InCall> notice(InCall call) {
    Lock lock = call.door().lock();
    Participant author = lock.by() == null ? null : call.participant(lock.by());
    String name = author == null || author.name() == null ? "" : author.name();
    boolean own = call.self().equals(lock.by());
    return own
        ? Step.of(call)
        : CallUpdate.tell(call, lock.locked() ? Notice.What.LOCKED : Notice.What.UNLOCKED, name);
  }

  private static Step<InCall> tell(InCall call, Participant participant) {
    PeerMessage told = call.door().lock().told();
    return told == null || !participant.hasControl()
        ? Step.of(call)
        : Step.of(call, new LinkEffect.SendToPeer(participant.id(), told));
  }

  private static Step<InCall> admit(InCall call, Knock knock, long now) {
    PeerId peer = knock.peer();
    return RoomUpdate.arrive(call.with(call.door().withoutKnock(peer)), peer, false, now)
        .then(next -> answer(next, peer, true));
  }

  private static Step<InCall> answer(InCall call, PeerId peer, boolean admitted) {
    return Delivery.seal(call, peer, new Signal.Detour(new Admission(admitted)), Way.ANY);
  }

  /** The control channel to someone is open: there is a link, whatever was before. */
  static Step<InCall> opened(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return participant == null
        ? Step.of(call)
        : tell(call.with(call.door().lockedBy(peer, false).partedBy(peer, false)), participant);
  }

  /** Whether someone who comes may have a link with this page. */
  static boolean admits(InCall call, PeerId peer) {
    return call.door().lock().admits(peer) && call.door().removal(peer) == null;
  }

  /** Someone comes who may not have one. */
  static Step<InCall> refuse(InCall call, PeerId peer, long now) {
    Door door = call.door();
    if (door.removal(peer) != null) {
      return Step.of(RemovalUpdate.seen(call, peer, true));
    }
    Door next = door.with(new Knock(peer, null, true, now));
    return door.knock(peer) != null || next.knock(peer) == null
        ? Step.of(call)
        : answer(call.with(next), peer, false);
  }

  /** Someone at the door says who they are, or goes on offering. */
  static Step<InCall> heard(InCall call, PeerId from, Signal signal, long now) {
    Knock knock = call.door().knock(from);
    if (knock == null) {
      return Step.of(call);
    }
    return switch (signal) {
      case Signal.Detour(PeerMessage.Hello(var name)) -> named(call, knock, name);
      case Signal.Offer _ ->
          now - knock.toldAt() < TELL_AGAIN_MS
              ? Step.of(call)
              : answer(call.with(call.door().with(knock.toldAt(now))), from, false);
      case Signal.Detour _, Signal.Answer _, Signal.IceCandidate _ -> Step.of(call);
    };
  }

  private static Step<InCall> named(InCall call, Knock knock, String name) {
    String clean = PersonName.clean(name);
    InCall next = call.with(call.door().with(knock.named(clean)));
    return knock.name() != null
        ? Step.of(next)
        : CallUpdate.tell(next, Notice.What.KNOCKED, clean)
            .then(told -> CallUpdate.sound(told, PageEffect.Sound.JOINED));
  }

  /** Someone inside says how this page stands with them. */
  static Step<InCall> answered(InCall call, Participant participant, boolean admitted, long now) {
    PeerId peer = participant.id();
    boolean waits = call.door().lockedBy().contains(peer);
    if (participant.link().repair().everLive() || (admitted && !waits)) {
      return Step.of(call);
    }
    InCall next = call.with(call.door().lockedBy(peer, !admitted));
    return admitted ? LinkUpdate.begin(next, peer, now) : Step.of(next);
  }

  /** The server says who is in the room: nobody else is at the door. */
  static InCall found(InCall call, List<PeerId> peers) {
    InCall next = call;
    for (Knock knock : call.door().knocks()) {
      if (!peers.contains(knock.peer())) {
        next = next.with(next.door().withoutKnock(knock.peer()));
      }
    }
    for (Removal removal : call.door().removals()) {
      next = RemovalUpdate.seen(next, removal.peer(), peers.contains(removal.peer()));
    }
    return next;
  }

  /** Someone is not in the room any more. */
  static InCall gone(InCall call, PeerId peer) {
    Door door = call.door();
    return RemovalUpdate.seen(
        call.with(
            door.withoutKnock(peer)
                .withoutProposal(peer)
                .lockedBy(peer, false)
                .partedBy(peer, false)),
        peer,
        false);
  }
}
