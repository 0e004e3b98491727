package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/webrtc-extensions/#rtcencodingoptions-dictionary">W3C</a>. */
public interface RTCEncodingOptions extends JSObject {
  @JSProperty
  void setKeyFrame(boolean keyFrame);
}
