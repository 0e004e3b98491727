package dev.parley.front.app;

import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.SafetyMessage;
import dev.parley.protocol.TalkMessage;

/** What another peer says on the link, or on a detour. */
final class PeerUpdate {

  private PeerUpdate() {}

  static Step<InCall> channelOpened(
      InCall call, Participant participant, Channel channel, long now) {
    return switch (channel) {
      case CONTROL ->
          Step.of(
                  call.with(participant.withOpen(Channel.CONTROL)),
                  new LinkEffect.SendToPeer(participant.id(), hello(call)),
                  new LinkEffect.SendToPeer(participant.id(), CallUpdate.mediaState(call)),
                  new LinkEffect.SendToPeer(
                      participant.id(), new PeerMessage.Neighbours(Delivery.linked(call))))
              .then(next -> AttentionUpdate.remind(next, participant.id()))
              .then(
                  next -> LinkUpdate.handle(next, participant.id(), new LinkEvent.WayFound(), now))
              .then(next -> DeviceUpdate.opened(next, participant.id()))
              .then(next -> DoorUpdate.opened(next, participant.id()));
      case CHAT -> ChatUpdate.opened(call, participant, now);
      case FILES -> FileUpdate.opened(call, participant);
    };
  }

  /** How this person introduces themselves. */
  static PeerMessage.Hello hello(InCall call) {
    return new PeerMessage.Hello(PersonName.clean(call.shared().settings().displayName()));
  }

  static Step<InCall> said(InCall call, Participant participant, PeerMessage message, long now) {
    return switch (message) {
      case PeerMessage.MediaState state ->
          ScreenUpdate.told(call, participant, state)
              .then(next -> TalkUpdate.raised(call, next, participant.id()));
      case PeerMessage.OfPicture ofPicture -> MeshUpdate.said(call, participant, ofPicture, now);
      case PeerMessage.Neighbours(var peers) ->
          Step.of(call.with(participant.withNeighbours(peers)));
      case PeerMessage.Spotlight(var who) -> AttentionUpdate.told(call, participant, who);
      case PeerMessage.SealedSignal sealed -> Delivery.arrived(call, participant, sealed);
      case DoorMessage door -> DoorUpdate.said(call, participant, door, now);
      case SafetyMessage safety -> SafetyUpdate.said(call, participant, safety, now);
      case TalkMessage talk -> talked(call, participant, talk, now);
      case PeerMessage.OfFile ofFile -> FileUpdate.said(call, participant, ofFile);
      case PeerMessage.Bye() -> RoomUpdate.remove(call, participant, Notice.What.LEFT);
      case PeerMessage.Forwardable forwardable ->
          forwardable(call, participant, forwardable, true, now);
    };
  }

  private static Step<InCall> talked(
      InCall call, Participant participant, TalkMessage message, long now) {
    return switch (message) {
      case TalkMessage.Typing() -> TalkUpdate.typing(call, participant, now);
      case TalkMessage.Reaction(var emoji) -> TalkUpdate.reacted(call, participant, emoji, now);
      case TalkMessage.HistoryRequest() -> HistoryUpdate.requested(call, participant, now);
      case TalkMessage.HistoryLine line -> HistoryUpdate.told(call, participant, line, now);
      case TalkMessage.HistoryEnd() -> HistoryUpdate.ended(call, participant);
    };
  }

  /** The same over neighbours, or over the server. */
  static Step<InCall> detoured(
      InCall call, Participant participant, PeerMessage.Forwardable content, long now) {
    return forwardable(call, participant, content, false, now);
  }

  private static Step<InCall> forwardable(
      InCall call,
      Participant participant,
      PeerMessage.Forwardable message,
      boolean direct,
      long now) {
    return switch (message) {
      case PeerMessage.Hello(var name) -> introduced(call, participant, PersonName.clean(name));
      case PeerMessage.ChatMessage chat -> ChatUpdate.wrote(call, participant, chat, direct, now);
      case PeerMessage.ChatReceived(var received) ->
          ChatUpdate.confirmed(call, participant, received, now);
      case Admission(var admitted) ->
          direct ? Step.of(call) : DoorUpdate.answered(call, participant, admitted, now);
    };
  }

  private static Step<InCall> introduced(InCall call, Participant participant, String name) {
    Step<InCall> step = Step.of(call.with(participant.withName(name)));
    // Whom this side found here has not just joined.
    boolean news = participant.name() == null && !participant.link().offering();
    return news
        ? step.then(next -> CallUpdate.tell(next, Notice.What.JOINED, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.JOINED))
        : step;
  }
}
