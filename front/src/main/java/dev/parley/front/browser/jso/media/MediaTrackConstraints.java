package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaTrackConstraints">MDN</a>. */
public interface MediaTrackConstraints extends JSObject {
  @JSProperty
  void setDeviceId(ConstrainDOMStringParameters id);

  @JSProperty
  void setWidth(int ideal);

  @JSProperty
  void setHeight(int ideal);

  @JSProperty
  void setFrameRate(int ideal);

  /** See <a href="https://www.w3.org/TR/screen-capture/#dfn-restrictownaudio">W3C</a>. */
  @JSProperty
  void setRestrictOwnAudio(boolean ideal);

  @JSProperty
  void setEchoCancellation(boolean ideal);

  @JSProperty
  void setNoiseSuppression(boolean ideal);

  @JSProperty
  void setAutoGainControl(boolean ideal);
}
