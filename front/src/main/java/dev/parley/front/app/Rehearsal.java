package dev.parley.front.app;

import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.protocol.Limits;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.List;

/** What joining is like, played to the model before anybody joins. None of its effects is run. */
public final class Rehearsal {
  private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final PeerId PEER = new PeerId(NOBODY);

  /** About as long as that of a browser. */
  private static final String SDP = "a=rtpmap:96 VP8/90000\r\n".repeat(250);

  private Rehearsal() {}

  /** The model after someone in the lobby has joined one other. */
  public static Model of(Model lobby, long now) {
    Model model = lobby;
    Msg[] all = {
      new UiMsg.PressedJoin(),
      new SignalingMsg.SocketOpened(),
      new SignalingMsg.ServerSaid(
          new ServerMessage.Welcome(
              PEER,
              new SeatToken(NOBODY),
              false,
              0,
              List.of(PEER),
              List.of(),
              new Limits(2, Limits.MAX_FRAME_BYTES, 1))),
      new LinkMsg.LinkReported(PEER, 2, new LinkEvent.LocalDescriptionSet(SdpType.OFFER, SDP)),
      new SignalingMsg.SignalOpened(
          PEER, new SignalCodec.Numbered(1, new Signal.Answer(2, 1, SDP))),
      new LinkMsg.LinkReported(PEER, 2, new LinkEvent.RemoteDescriptionSet())
    };
    for (Msg msg : all) {
      model = Update.update(model, msg, now).model();
    }
    return model;
  }

  /** What is sealed for others in it. */
  public static SignalCodec.Numbered offer() {
    return new SignalCodec.Numbered(1, new Signal.Offer(2, 1, OfferCause.MEDIA, SDP));
  }
}
