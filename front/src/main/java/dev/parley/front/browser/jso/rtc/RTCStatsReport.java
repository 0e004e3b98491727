package dev.parley.front.browser.jso.rtc;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCStatsReport">MDN</a>. */
public interface RTCStatsReport extends JSObject {
  void forEach(Visitor visitor);

  boolean has(String id);

  RTCStats get(String id);

  /** Takes one entry. */
  @JSFunctor
  interface Visitor extends JSObject {
    void visit(RTCStats stats);
  }
}
