package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.media.MediaStream;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCTrackEvent">MDN</a>. */
public interface RTCTrackEvent extends Event {
  @JSProperty
  JSArrayReader<MediaStream> getStreams();
}
