package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/screen-capture/#displaymediastreamoptions">W3C</a>. */
public interface DisplayMediaStreamOptions extends JSObject {
  @JSProperty
  void setVideo(MediaTrackConstraints constraints);

  @JSProperty
  void setAudio(MediaTrackConstraints constraints);

  @JSProperty
  void setSystemAudio(String choice);

  @JSProperty
  void setSelfBrowserSurface(String choice);

  @JSProperty
  void setSurfaceSwitching(String choice);
}
