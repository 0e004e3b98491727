package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Elements;
import dev.parley.front.browser.jso.event.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The properties of one Preact node while they are collected. */
final class Properties {
  private final JSMapLike<JSObject> map;
  private final List<Consumer<@Nullable HTMLElement>> refs = new ArrayList<>();

  Properties(JSMapLike<JSObject> map) {
    this.map = map;
  }

  void text(String name, String value) {
    map.set(name, JSString.valueOf(value));
  }

  void flag(String name, boolean value) {
    map.set(name, JSBoolean.valueOf(value));
  }

  void on(String name, EventHandler<? extends Event> handler) {
    Elements.setHandler(map, name, handler);
  }

  /** Called with the element after each rendering. */
  void rendered(Consumer<HTMLElement> consumer) {
    refs.add(element -> {
      if (element != null) {
        consumer.accept(element);
      }
    });
  }

  /** All but what is called with the element. */
  JSObject still() {
    return map;
  }

  JSObject finish() {
    if (!refs.isEmpty()) {
      Elements.setRef(
          map,
          element -> {
            for (Consumer<@Nullable HTMLElement> ref : refs) {
              ref.accept(element);
            }
          });
    }
    return map;
  }
}
