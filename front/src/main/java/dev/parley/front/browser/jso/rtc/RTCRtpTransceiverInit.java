package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.media.MediaStream;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;

/** See <a href="https://www.w3.org/TR/webrtc/#dom-rtcrtptransceiverinit">W3C</a>. */
public interface RTCRtpTransceiverInit extends JSObject {
  @JSProperty
  void setDirection(String direction);

  @JSProperty
  void setStreams(JSArray<MediaStream> streams);
}
