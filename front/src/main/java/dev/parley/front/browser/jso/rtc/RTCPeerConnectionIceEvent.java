package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCPeerConnectionIceEvent">MDN</a>. */
public interface RTCPeerConnectionIceEvent extends Event {
  @JSProperty
  @Nullable RTCIceCandidateInit getCandidate();
}
