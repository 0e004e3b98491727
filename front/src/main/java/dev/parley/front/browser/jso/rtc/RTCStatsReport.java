package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCStatsReport">MDN</a>. */
public interface RTCStatsReport extends JSObject {
  void forEach(Visitor visitor);

  @Nullable RTCStats get(String id);

  /** Takes one entry. */
  @JSFunctor
  interface Visitor extends JSObject {
    void visit(RTCStats stats);
  }
}
