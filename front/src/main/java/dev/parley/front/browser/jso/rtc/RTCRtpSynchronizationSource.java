package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/webrtc/#dom-rtcrtpsynchronizationsource">W3C</a>. */
public interface RTCRtpSynchronizationSource extends JSObject {
  @JSProperty
  double getAudioLevel();
}
