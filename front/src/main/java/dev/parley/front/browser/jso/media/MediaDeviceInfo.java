package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaDeviceInfo">MDN</a>. */
public interface MediaDeviceInfo extends JSObject {
  @JSProperty
  String getDeviceId();

  @JSProperty
  String getKind();

  @JSProperty
  String getLabel();
}
