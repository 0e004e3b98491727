package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCDtlsTransport;
import dev.parley.front.browser.jso.rtc.RTCEncodingOptions;
import dev.parley.front.browser.jso.rtc.RTCIceTransport;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCRtpSendParameters;
import dev.parley.front.browser.jso.rtc.RTCRtpSender;
import dev.parley.front.browser.jso.rtc.RTCSetParameterOptions;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;

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

  /** Sends one now, of each picture. A browser that does not know how to goes on as it would. */
  void send() {
    JSArrayReader<RTCRtpSender> senders = connection.getSenders();
    for (int i = 0; i < senders.getLength(); i++) {
      MediaStreamTrack track = senders.get(i).getTrack();
      if (track != null && track.getKind().equals("video")) {
        send(senders.get(i));
      }
    }
  }

  private static void send(RTCRtpSender sender) {
    RTCRtpSendParameters parameters = sender.getParameters();
    JSArray<RTCEncodingOptions> options = new JSArray<>();
    for (int i = 0; i < parameters.getEncodings().getLength(); i++) {
      RTCEncodingOptions option = JSObjects.create();
      option.setKeyFrame(true);
      options.push(option);
    }
    RTCSetParameterOptions all = JSObjects.create();
    all.setEncodingOptions(options);
    // It fails during a negotiation, which brings a whole picture anyway, or on a closed
    // connection.
    Promises.settle(sender.setParameters(parameters, all), _ -> {}, Promises::ignore);
  }
}
