package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://www.w3.org/TR/mediacapture-streams/#mediastreamconstraints">W3C</a>. */
public interface MediaStreamConstraints extends JSObject {
  @JSProperty
  void setAudio(MediaTrackConstraints constraints);

  @JSProperty
  void setVideo(MediaTrackConstraints constraints);
}
