package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/webrtc/#dom-rtcsessiondescriptioninit">W3C</a>. */
public interface RTCSessionDescriptionInit extends JSObject {
  @JSProperty
  String getType();

  @JSProperty
  void setType(String type);

  @JSProperty
  String getSdp();

  @JSProperty
  void setSdp(String sdp);
}
