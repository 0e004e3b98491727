package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;

/** See <a href="https://www.w3.org/TR/webrtc/#rtcconfiguration-dictionary">W3C</a>. */
public interface RTCConfiguration extends JSObject {
  @JSProperty
  void setIceServers(JSArray<RTCIceServer> iceServers);

  @JSProperty
  void setIceTransportPolicy(String policy);

  @JSProperty
  void setBundlePolicy(String policy);
}
