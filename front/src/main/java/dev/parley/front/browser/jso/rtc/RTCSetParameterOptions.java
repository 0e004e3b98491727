package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;

/**
 * See <a href="https://www.w3.org/TR/webrtc-extensions/#rtcsetparameteroptions-dictionary">W3C</a>.
 */
public interface RTCSetParameterOptions extends JSObject {
  @JSProperty
  void setEncodingOptions(JSArray<RTCEncodingOptions> options);
}
