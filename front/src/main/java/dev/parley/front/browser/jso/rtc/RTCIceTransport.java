package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.event.EventHandler;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCIceTransport">MDN</a>. */
public interface RTCIceTransport extends JSObject {
  @JSProperty("onselectedcandidatepairchange")
  void setOnSelectedCandidatePairChange(EventHandler<Event> listener);
}
