package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;

/** See <a href="https://www.w3.org/TR/webrtc/#rtcrtpsendparameters">W3C</a>. */
public interface RTCRtpSendParameters extends JSObject {
  @JSProperty
  JSArrayReader<RTCRtpEncodingParameters> getEncodings();
}
