package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;

/** See <a href="https://www.w3.org/TR/webrtc/#rtciceserver-dictionary">W3C</a>. */
public interface RTCIceServer extends JSObject {
  @JSProperty
  void setUrls(JSArray<JSString> urls);

  @JSProperty
  void setUsername(String username);

  @JSProperty
  void setCredential(String credential);
}
