package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCDtlsTransport">MDN</a>. */
public interface RTCDtlsTransport extends JSObject {
  @JSProperty
  RTCIceTransport getIceTransport();
}
