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
  private static final int ATTEMPTS = 3;

  private final RTCPeerConnection connection;
  private @Nullable RTCIceTransport watched;

  /** How many encoders are being switched; two switches at once could leave one off. */
  private int pending;

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
    if (pending > 0) {
      return;
    }
    JSArrayReader<RTCRtpSender> senders = connection.getSenders();
    for (int i = 0; i < senders.getLength(); i++) {
      MediaStreamTrack track = senders.get(i).getTrack();
      if (track != null && track.getKind().equals("video")) {
        restart(senders.get(i));
      }
    }
  }

  /** Whatever comes of switching it off, it is switched on again. */
  private void restart(RTCRtpSender sender) {
    pending++;
    Runnable on = () -> switchOn(sender, ATTEMPTS);
    Promises.settle(activate(sender, false), _ -> on.run(), _ -> on.run());
  }

  /** It fails where something else changed the parameters meanwhile, or on a closed connection. */
  private void switchOn(RTCRtpSender sender, int attempts) {
    Promises.settle(
        activate(sender, true),
        _ -> pending--,
        _ -> {
          if (attempts > 1) {
            switchOn(sender, attempts - 1);
          } else {
            pending--;
          }
        });
  }

  private static JSPromise<JSUndefined> activate(RTCRtpSender sender, boolean active) {
    RTCRtpSendParameters parameters = sender.getParameters();
    for (int i = 0; i < parameters.getEncodings().getLength(); i++) {
      parameters.getEncodings().get(i).setActive(active);
    }
    return sender.setParameters(parameters);
  }
}
