package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.verify.Fingerprint;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.Objects;

/** Links whose ends are known. */
final class Bonds {
  static final String SDP = sdp("4A");
  static final String THEIR_SDP = sdp("B7");
  static final String OWN = Objects.requireNonNull(Fingerprint.of(SDP));
  static final String THEIRS = Objects.requireNonNull(Fingerprint.of(THEIR_SDP));

  private Bonds() {}

  /** A description with that certificate. */
  static String sdp(String octet) {
    return "v=0\r\na=fingerprint:sha-256 " + (octet + ":").repeat(31) + octet + "\r\n";
  }

  /** Someone comes, is offered to and answered, and says who they are. */
  static void arrives(Driver driver, PeerId peer, String name, long signal) {
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), peer));
    describes(driver, peer, signal);
    opens(driver, peer, name);
  }

  static void opens(Driver driver, PeerId peer, String name) {
    driver.connectivity(peer, Connectivity.LIVE);
    driver.opened(peer, Channel.CONTROL);
    driver.says(peer, new PeerMessage.Hello(name));
  }

  static void describes(Driver driver, PeerId peer, long signal) {
    int link = driver.generation(peer);
    driver.signal(peer, signal, new Signal.Offer(link, 1, OfferCause.MEDIA, THEIR_SDP));
    driver.reports(peer, new LinkEvent.RemoteDescriptionSet());
    driver.reports(peer, new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, SDP));
  }

  /** How this page sees the link to someone. */
  static LinkEnds ends(PeerId peer) {
    return new LinkEnds(peer, OWN, THEIRS);
  }
}
