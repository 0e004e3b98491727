package dev.parley.front.browser.jso.media;

import dev.parley.front.browser.jso.event.EventHandler;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaRecorder">MDN</a>. */
@JSClass
public class MediaRecorder implements JSObject {
  /** {@code new MediaRecorder(stream)}. */
  public MediaRecorder(MediaStream stream) {}

  @JSBody(script = "return typeof MediaRecorder === 'function';")
  public static native boolean exists();

  public native void start();

  public native void stop();

  @JSProperty("ondataavailable")
  public native void setOnDataAvailable(EventHandler<BlobEvent> listener);
}
