package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCDtlsTransport;
import dev.parley.front.browser.jso.rtc.RTCIceTransport;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCRtpSendParameters;
import dev.parley.front.browser.jso.rtc.RTCRtpSender;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/**
 * After an interruption the other side needs a whole picture to go on from, and asks for one only
 * after some seconds. So one is sent unasked as soon as there is another path.
 */
final class KeyFrames {
  private final RTCPeerConnection connection;
  private @Nullable RTCIceTransport watched;

  KeyFrames(RTCPeerConnection connection) {
    this.connection = connection;
  }

  /** From now on each other path means a whole picture. */
  void watch() {
    JSArrayReader<RTCRtpSender> senders = connection.getSenders();
    RTCDtlsTransport transport = senders.getLength() == 0 ? null : senders.get(0).getTransport();
    RTCIceTransport path = transport == null ? null : transport.getIceTransport();
    if (path != null && !Platform.same(path, watched)) {
      watched = path;
      path.setOnSelectedCandidatePairChange(_ -> send());
    }
  }

  /** Sends one now, of each picture. An encoder that is switched on begins with one. */
  void send() {
    JSArrayReader<RTCRtpSender> senders = connection.getSenders();
    for (int i = 0; i < senders.getLength(); i++) {
      RTCRtpSender sender = senders.get(i);
      MediaStreamTrack track = sender.getTrack();
      if (track != null && track.getKind().equals("video")) {
        // It fails only on a connection that was closed meanwhile.
        Promises.settle(
            activate(sender, false).flatThen(_ -> activate(sender, true)),
            _ -> {},
            Promises::ignore);
      }
    }
  }

  private static JSPromise<JSUndefined> activate(RTCRtpSender sender, boolean active) {
    RTCRtpSendParameters parameters = sender.getParameters();
    for (int i = 0; i < parameters.getEncodings().getLength(); i++) {
      parameters.getEncodings().get(i).setActive(active);
    }
    return sender.setParameters(parameters);
  }
}
