package dev.parley.front.browser.jso.media;

import dev.parley.front.browser.jso.event.EventHandler;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaStreamTrack">MDN</a>. */
public interface MediaStreamTrack extends JSObject {
  @JSProperty
  String getKind();

  @JSProperty
  String getLabel();

  @JSProperty
  void setEnabled(boolean enabled);

  @JSProperty
  void setContentHint(String hint);

  MediaTrackSettings getSettings();

  void stop();

  @JSMethod("clone")
  MediaStreamTrack copy();

  @JSProperty("onended")
  void setOnEnded(EventHandler<Event> listener);
}
