package dev.parley.front.browser.jso.event;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;

/**
 * A function for the {@code on…} attributes; see <a
 * href="https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes">HTML</a>.
 *
 * @param <E> the kind of event
 */
@JSFunctor
public interface EventHandler<E extends Event> extends JSObject {
  /** Takes one event. */
  void handle(E event);
}
