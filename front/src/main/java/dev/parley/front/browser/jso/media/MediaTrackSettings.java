package dev.parley.front.browser.jso.media;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaTrackSettings">MDN</a>. */
public interface MediaTrackSettings extends JSObject {
  @JSProperty
  @Nullable String getDeviceId();
}
