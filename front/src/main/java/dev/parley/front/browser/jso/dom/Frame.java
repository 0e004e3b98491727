package dev.parley.front.browser.jso.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * The page around this one; see <a
 * href="https://developer.mozilla.org/docs/Web/API/Window/postMessage">MDN</a>.
 */
public final class Frame {

  private Frame() {}

  @JSBody(script = "return parent !== window;")
  public static native boolean isEmbedded();

  /** Origin of the page around; empty where the browser does not say. */
  @JSBody(script = "return location.ancestorOrigins && location.ancestorOrigins[0] || '';")
  public static native String ancestorOrigin();

  /** What the page around asks for; empty if it is someone else who asks, or nothing is asked. */
  @JSBody(
      params = "event",
      script =
          "return event.source === parent && event.data && typeof event.data.parley === 'string'"
              + " ? event.data.parley : '';")
  public static native String command(MessageEvent event);

  @JSBody(params = "event", script = "return event.origin;")
  public static native String originOf(MessageEvent event);

  @JSBody(
      params = {"what", "people", "origin"},
      script = "parent.postMessage({parley: what, people: people}, origin);")
  public static native void tell(String what, int people, String origin);
}
