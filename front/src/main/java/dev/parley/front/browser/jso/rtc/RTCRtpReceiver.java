package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.media.MediaStreamTrack;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCRtpReceiver">MDN</a>. */
public interface RTCRtpReceiver extends JSObject {
  @JSProperty
  MediaStreamTrack getTrack();

  JSArrayReader<RTCRtpSynchronizationSource> getSynchronizationSources();
}
