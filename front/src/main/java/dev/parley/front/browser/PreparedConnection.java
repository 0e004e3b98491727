package dev.parley.front.browser;

import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.protocol.IceServer;
import java.util.List;
import java.util.Map;

/** An {@code RTCPeerConnection} with media laid out on it, and nobody at the other end yet. */
record PreparedConnection(RTCPeerConnection connection, MediaSlots media) {

  /** One that looks for paths with no servers, until it is told of some. */
  static PreparedConnection make(
      boolean offering, MediaStream screen, Map<MediaSlot, MediaStreamTrack> tracks) {
    RTCPeerConnection connection = new RTCPeerConnection(Rtc.configuration(List.of(), false));
    return new PreparedConnection(connection, new MediaSlots(connection, offering, screen, tracks));
  }

  /** Has the browser get ready what it needs for an offer: a certificate, a list of codecs. */
  PreparedConnection warm() {
    Promises.settle(connection.createOffer(), _ -> {}, Promises::ignore);
    return this;
  }

  PreparedConnection use(List<IceServer> iceServers, boolean relayOnly) {
    connection.setConfiguration(Rtc.configuration(iceServers, relayOnly));
    return this;
  }
}
