package dev.parley.front.app;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Link;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;

/** What happens between this page and another peer. */
final class LinkUpdate {

  /** How often a connection is made anew before it is left as failed. */
  private static final int MAX_REPLACEMENTS = 3;

  private LinkUpdate() {}

  static Step<? extends Model> update(InCall call, LinkMsg msg, long now) {
    Participant participant = call.participant(msg.peer());
    if (participant == null || participant.link().generation() != msg.generation()) {
      return Step.of(call);
    }
    return switch (msg) {
      case LinkMsg.LinkReported(var peer, _, var event) -> linkEvent(call, peer, event);
      case LinkMsg.ChannelOpened(var peer, _, var channel) -> channelOpened(call, peer, channel);
      case LinkMsg.PeerSaid(_, _, var message) -> peerSaid(call, participant, message, now);
      case LinkMsg.PeerGarbled _ -> Step.of(call);
    };
  }

  /** A sealed signal was opened. One that is not newer than all before it is a replay. */
  static Step<InCall> signalOpened(InCall call, PeerId from, SignalCodec.Numbered numbered) {
    SignalCounters counters = call.counters(from);
    if (numbered.seq() <= counters.seen() || call.participant(from) == null) {
      return Step.of(call);
    }
    InCall counted = call.with(from, new SignalCounters(counters.sent(), numbered.seq()));
    return numbered.signal() instanceof Signal.Bye
        ? replace(counted, from, false)
        : linkEvent(counted, from, new LinkEvent.SignalArrived(numbered.signal()));
  }

  /** Lets the link of a participant take an event, and does what it wants done. */
  static Step<InCall> linkEvent(InCall call, PeerId peer, LinkEvent event) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return Step.of(call);
    }
    Link.Step taken = participant.link().handle(event);
    Step<InCall> step = Step.of(call.with(participant.with(taken.link())));
    for (LinkCommand command : taken.commands()) {
      step = step.then(next -> run(next, peer, taken.link().generation(), command));
    }
    return step.then(next -> CallUiUpdate.deliverChat(next, peer))
        .then(next -> endOrphan(next, peer));
  }

  private static Step<InCall> run(InCall call, PeerId peer, int generation, LinkCommand command) {
    return switch (command) {
      case LinkCommand.Send(var signal) -> seal(call, peer, signal);
      case LinkCommand.Replace() -> giveUp(call, peer);
      case LinkCommand.SetLocalDescription _,
          LinkCommand.SetRemoteDescription _,
          LinkCommand.AddIceCandidate _,
          LinkCommand.RestartIce _ ->
          Step.of(call, new LinkEffect.RunCommand(peer, generation, command));
    };
  }

  private static Step<InCall> seal(InCall call, PeerId peer, Signal signal) {
    SignalCounters counters = call.counters(peer);
    long seq = counters.sent() + 1;
    return Step.of(
        call.with(peer, new SignalCounters(seq, counters.seen())),
        new SignalingEffect.SealSignal(
            call.room().id(), peer, new SignalCodec.Numbered(seq, signal)));
  }

  /** This side cannot go on with the connection: makes a fresh one, or says that none works. */
  private static Step<InCall> giveUp(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    if (participant == null || participant.replaced() < MAX_REPLACEMENTS) {
      return seal(call, peer, new Signal.Bye()).then(next -> replace(next, peer, true));
    }
    Link.Step failed =
        participant.link().handle(new LinkEvent.ConnectivityChanged(Connectivity.FAILED));
    return Step.of(call.with(participant.with(failed.link())));
  }

  /** Makes the connection anew; the side that gave up the old one offers. */
  private static Step<InCall> replace(InCall call, PeerId peer, boolean offering) {
    Participant participant = call.participant(peer);
    if (participant == null || participant.replaced() >= MAX_REPLACEMENTS) {
      return Step.of(call);
    }
    int generation = participant.link().generation() + 1;
    Link link = Link.create(call.self(), peer, generation, offering);
    Step<InCall> step =
        Step.of(
            call.with(participant.replacing(link)),
            new LinkEffect.OpenLink(peer, generation, offering, call.iceServers()));
    return offering ? step.then(next -> linkEvent(next, peer, new LinkEvent.Started())) : step;
  }

  /**
   * Someone whose seat is gone stays only for as long as the link lives. An interrupted one lives:
   * it comes back by itself or fails.
   */
  private static Step<InCall> endOrphan(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return participant != null
            && participant.presence() == Presence.LINK_ONLY
            && isDead(participant.link().connectivity())
        ? remove(call, participant, Notice.What.LOST_CONNECTION)
        : Step.of(call);
  }

  private static boolean isDead(Connectivity connectivity) {
    return switch (connectivity) {
      case CONNECTING, FAILED -> true;
      case LIVE, INTERRUPTED -> false;
    };
  }

  /** Takes someone out of the call, and says so if they were ever introduced. */
  static Step<InCall> remove(InCall call, Participant participant, Notice.What what) {
    Step<InCall> step =
        Step.of(call.without(participant.id()), new LinkEffect.CloseLink(participant.id()));
    String name = participant.name();
    return name == null
        ? step
        : step.then(next -> CallUpdate.tell(next, what, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.LEFT));
  }

  private static Step<InCall> channelOpened(InCall call, PeerId peer, Channel channel) {
    return switch (channel) {
      case CONTROL ->
          Step.of(
              call,
              new LinkEffect.SendToPeer(
                  peer,
                  new PeerMessage.Hello(PersonName.clean(call.shared().settings().displayName()))),
              new LinkEffect.SendToPeer(peer, CallUpdate.mediaState(call)));
      case CHAT -> chatOpened(call, peer);
    };
  }

  private static Step<InCall> chatOpened(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return participant == null
        ? Step.of(call)
        : CallUiUpdate.deliverChat(call.with(participant.withChatOpen()), peer);
  }

  private static Step<InCall> peerSaid(
      InCall call, Participant participant, PeerMessage message, long now) {
    return switch (message) {
      case PeerMessage.Hello(var name) -> introduced(call, participant, PersonName.clean(name));
      case PeerMessage.MediaState state -> ScreenUpdate.told(call, participant, state);
      case PeerMessage.ChatMessage(var n, var text) ->
          n > participant.chat().seen()
              ? wrote(
                  call.with(participant.with(participant.chat().withSeen(n))),
                  participant,
                  n,
                  text,
                  now)
              : Step.of(call);
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

  private static Step<InCall> wrote(
      InCall call, Participant participant, long n, String text, long now) {
    String name = participant.name() == null ? "" : participant.name();
    boolean open = call.ui().panel() == CallUi.Panel.CHAT;
    ChatEntry entry = new ChatEntry(participant.id(), false, name, n, text, now);
    Step<InCall> step = Step.of(call.with(call.chat().receive(entry, open)));
    // A flood is one piece of news, from however many and under whatever names.
    return open || CallUpdate.isTold(call, Notice.What.WROTE)
        ? step
        : step.then(next -> CallUpdate.tell(next, Notice.What.WROTE, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.WROTE));
  }
}
