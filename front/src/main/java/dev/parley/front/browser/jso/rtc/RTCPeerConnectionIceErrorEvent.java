package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/**
 * See <a href="https://developer.mozilla.org/docs/Web/API/RTCPeerConnectionIceErrorEvent">MDN</a>.
 */
public interface RTCPeerConnectionIceErrorEvent extends Event {
  @JSProperty
  int getErrorCode();
}
