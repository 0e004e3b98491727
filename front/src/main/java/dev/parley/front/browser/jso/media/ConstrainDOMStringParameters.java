package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaTrackConstraints">MDN</a>. */
public interface ConstrainDOMStringParameters extends JSObject {
  @JSProperty
  void setExact(String exact);
}
