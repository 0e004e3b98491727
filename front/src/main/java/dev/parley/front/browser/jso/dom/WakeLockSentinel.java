package dev.parley.front.browser.jso.dom;

import org.teavm.jso.JSObject;

/** See <a href="https://developer.mozilla.org/docs/Web/API/WakeLockSentinel">MDN</a>. */
public interface WakeLockSentinel extends JSObject {
  void release();
}
