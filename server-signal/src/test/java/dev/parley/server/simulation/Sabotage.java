package dev.parley.server.simulation;

import dev.parley.front.app.InCall;
import dev.parley.front.app.LinkMsg;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Participant;
import dev.parley.front.app.SignalingMsg;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Breaks one {@link Rule} for a page, by what it lets through on the way in and out. */
final class Sabotage {
  private final Rule broken;
  private final SimulatedPage page;
  private final Map<PeerId, Long> opened = new HashMap<>();
  private long relayed;

  Sabotage(Rule broken, SimulatedPage page) {
    this.broken = broken;
    this.page = page;
  }

  /** What becomes of a message to the page; null = it is lost. */
  @Nullable Msg incoming(Msg msg) {
    if (msg instanceof SignalingMsg.SignalOpened(var from, var numbered)) {
      SignalCodec.Numbered taken = opened(from, numbered);
      return taken == null ? null : new SignalingMsg.SignalOpened(from, taken);
    }
    if (msg instanceof SignalingMsg.ServerSaid(ServerMessage.Welcome welcome)
        && !welcome.resumed()) {
      relayed = 0;
    }
    boolean confirms =
        msg instanceof LinkMsg.PeerSaid said && said.message() instanceof PeerMessage.ChatReceived;
    return confirms && broken == Rule.CHAT_IS_CONFIRMED ? null : msg;
  }

  private SignalCodec.@Nullable Numbered opened(PeerId from, SignalCodec.Numbered numbered) {
    return switch (broken) {
      case NONE,
          RELAYS_ARE_RESENT,
          CHAT_IS_CONFIRMED,
          EPOCHS_COUNT,
          LEASES_END,
          LETTERS_ARE_RESENT,
          ROOMS_ARE_SAID_AGAIN ->
          numbered;
      case ONE_SIDE_YIELDS ->
          numbered.signal() instanceof Signal.Offer && offering(from) ? null : numbered;
      case LINK_NUMBERS_COUNT -> ofCurrentLink(from, numbered);
      case REPLAYS_ARE_DROPPED ->
          new SignalCodec.Numbered(opened.merge(from, 1L, Long::sum), numbered.signal());
    };
  }

  /** Whether a message to the server is sent. */
  boolean sends(ClientMessage message) {
    if (broken == Rule.RELAYS_ARE_RESENT && message instanceof ClientMessage.Relay relay) {
      boolean first = relay.n() > relayed;
      relayed = Math.max(relayed, relay.n());
      return first;
    }
    return true;
  }

  private @Nullable Participant participant(PeerId id) {
    InCall call = page.call();
    return call == null ? null : call.participant(id);
  }

  private boolean offering(PeerId from) {
    Participant participant = participant(from);
    return participant != null
        && switch (participant.link().phase()) {
          case MAKING_OFFER, AWAITING_ANSWER -> true;
          case STABLE, APPLYING_OFFER, MAKING_ANSWER, APPLYING_ANSWER -> false;
        };
  }

  private SignalCodec.Numbered ofCurrentLink(PeerId from, SignalCodec.Numbered numbered) {
    Participant participant = participant(from);
    if (participant == null) {
      return numbered;
    }
    long link = participant.link().generation();
    return new SignalCodec.Numbered(
        numbered.seq(),
        switch (numbered.signal()) {
          case Signal.Offer(_, var round, var cause, var sdp) ->
              new Signal.Offer(link, round, cause, sdp);
          case Signal.Answer(_, var round, var sdp) -> new Signal.Answer(link, round, sdp);
          case Signal.IceCandidate(_, var candidate, var mid, var index, var ufrag) ->
              new Signal.IceCandidate(link, candidate, mid, index, ufrag);
          case Signal.Detour detour -> detour;
        });
  }
}
