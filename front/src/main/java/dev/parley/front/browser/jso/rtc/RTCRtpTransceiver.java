package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCRtpTransceiver">MDN</a>. */
public interface RTCRtpTransceiver extends JSObject {
  @JSProperty
  @Nullable String getMid();

  @JSProperty
  RTCRtpSender getSender();

  @JSProperty
  RTCRtpReceiver getReceiver();

  @JSProperty
  void setDirection(String direction);
}
