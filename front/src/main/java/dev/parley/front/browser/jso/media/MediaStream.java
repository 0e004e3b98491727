package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaStream">MDN</a>. */
@JSClass
public class MediaStream implements JSObject {
  /** {@code new MediaStream()}. */
  public MediaStream() {}

  @JSProperty
  public native String getId();

  public native JSArrayReader<MediaStreamTrack> getTracks();

  public native void addTrack(MediaStreamTrack track);

  public native void removeTrack(MediaStreamTrack track);
}
