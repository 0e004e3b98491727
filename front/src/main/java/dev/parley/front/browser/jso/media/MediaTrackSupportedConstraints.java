package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * See <a
 * href="https://developer.mozilla.org/docs/Web/API/MediaDevices/getSupportedConstraints">MDN</a>.
 */
public interface MediaTrackSupportedConstraints extends JSObject {
  @JSProperty
  boolean isRestrictOwnAudio();
}
