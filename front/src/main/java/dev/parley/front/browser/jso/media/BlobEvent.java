package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.file.Blob;

/** See <a href="https://developer.mozilla.org/docs/Web/API/BlobEvent">MDN</a>. */
public interface BlobEvent extends Event {
  @JSProperty
  Blob getData();
}
