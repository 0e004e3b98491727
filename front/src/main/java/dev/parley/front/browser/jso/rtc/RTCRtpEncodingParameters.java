package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/webrtc/#rtcrtpencodingparameters">W3C</a>. */
public interface RTCRtpEncodingParameters extends JSObject {
  @JSProperty
  void setActive(boolean active);
}
