package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * See <a href="https://www.w3.org/TR/webrtc/#rtcrtpencodingparameters">W3C</a>; {@code
 * maxFramerate} stands there too.
 */
public interface RTCRtpEncodingParameters extends JSObject {
  @JSProperty
  void setActive(boolean active);

  @JSProperty
  void setMaxBitrate(int bitsPerSecond);

  @JSProperty
  void setMaxFramerate(double framesPerSecond);

  @JSProperty
  void setScaleResolutionDownBy(double factor);
}
