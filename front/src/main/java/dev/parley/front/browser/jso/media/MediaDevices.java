package dev.parley.front.browser.jso.media;

import dev.parley.front.browser.jso.event.EventHandler;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/MediaDevices">MDN</a>. */
public interface MediaDevices extends JSObject {
  JSPromise<MediaStream> getUserMedia(MediaStreamConstraints constraints);

  JSPromise<MediaStream> getDisplayMedia(DisplayMediaStreamOptions options);

  JSPromise<JSArrayReader<MediaDeviceInfo>> enumerateDevices();

  MediaTrackSupportedConstraints getSupportedConstraints();

  @JSProperty("ondevicechange")
  void setOnDeviceChange(EventHandler<Event> listener);
}
