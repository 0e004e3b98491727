package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Negotiation;
import dev.parley.front.app.link.SdpType;
import dev.parley.protocol.Limits;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page would go through if the person joined now and somebody was there, or if somebody
 * came: for going through it ahead, in a moment when nobody waits. Browsers take several times as
 * long for what they do for the first time, and the first picture of somebody is when that shows.
 *
 * <p>Nothing of it happens: the effects are left out, and the models lead nowhere.
 */
public final class Rehearsal {
  private static final PeerId SOMEBODY = new PeerId("A".repeat(22));
  private static final String SDP = "v=0";

  private final List<Model> shown = new ArrayList<>();
  private final long now;
  private Model model;

  private Rehearsal(Model from, long now) {
    model = from;
    this.now = now;
  }

  /**
   * What there would be to see, one after the other; nothing where nobody is waited for.
   *
   * @param now in ms since 1970
   */
  public static List<Model> of(Model from, long now) {
    Rehearsal rehearsal = new Rehearsal(from, now);
    if (from instanceof Model.Lobby) {
      rehearsal.joinSomebody();
    } else if (from instanceof InCall call && call.participants().isEmpty()) {
      rehearsal.somebodyJoins(call);
    }
    return rehearsal.shown;
  }

  private void joinSomebody() {
    take(new UiMsg.PressedJoin());
    show();
    take(new SignalingMsg.SocketOpened());
    serverSays(
        new ServerMessage.Welcome(
            SOMEBODY,
            new SeatToken(SOMEBODY.value()),
            false,
            0,
            List.of(SOMEBODY),
            List.of(),
            new Limits(2, Limits.MAX_FRAME_BYTES, 1)));
    show();
    report(new LinkEvent.NegotiationNeeded());
    report(new LinkEvent.LocalDescriptionSet(SdpType.OFFER, SDP));
    signal(1, new Signal.Answer(link(), Negotiation.FIRST_ROUND, SDP));
    report(new LinkEvent.RemoteDescriptionSet());
    connect();
  }

  private void somebodyJoins(InCall call) {
    Seat seat = call.seat();
    if (seat == null) {
      return;
    }
    serverSays(new ServerMessage.PeerJoined(seat.events().received() + 1, SOMEBODY));
    show();
    signal(1, new Signal.Offer(link(), Negotiation.FIRST_ROUND, OfferCause.MEDIA, SDP));
    report(new LinkEvent.RemoteDescriptionSet());
    report(new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, SDP));
    connect();
  }

  private void connect() {
    signal(2, new Signal.Detour(new PeerMessage.Hello("")));
    Signal.IceCandidate candidate = new Signal.IceCandidate(link(), "", null, null, null);
    report(new LinkEvent.CandidateGathered(candidate));
    signal(3, candidate);
    show();
    report(new LinkEvent.ConnectivityChanged(Connectivity.LIVE));
    show();
    for (Channel channel : Channel.values()) {
      take(new LinkMsg.ChannelOpened(SOMEBODY, link(), channel));
    }
    PeerMessage media = new PeerMessage.MediaState(true, true, null, null);
    take(new LinkMsg.PeerSaid(SOMEBODY, link(), media));
    show();
  }

  private int link() {
    Participant somebody = model instanceof InCall call ? call.participant(SOMEBODY) : null;
    return somebody == null ? PeerNumbers.LINK_AHEAD : somebody.link().generation();
  }

  private void serverSays(ServerMessage message) {
    take(new SignalingMsg.ServerSaid(message));
  }

  private void signal(int number, Signal signal) {
    take(new SignalingMsg.SignalOpened(SOMEBODY, new SignalCodec.Numbered(number, signal)));
  }

  private void report(LinkEvent event) {
    take(new LinkMsg.LinkReported(SOMEBODY, link(), event));
  }

  private void take(Msg msg) {
    model = Update.update(model, msg, now).model();
  }

  private void show() {
    shown.add(model);
  }
}
