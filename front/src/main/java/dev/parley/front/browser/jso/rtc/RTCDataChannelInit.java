package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/webrtc/#dom-rtcdatachannelinit">W3C</a>. */
public interface RTCDataChannelInit extends JSObject {
  @JSProperty
  void setNegotiated(boolean negotiated);

  @JSProperty
  void setId(int id);
}
