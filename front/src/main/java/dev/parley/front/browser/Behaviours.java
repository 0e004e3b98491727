package dev.parley.front.browser;

import dev.parley.front.app.Happening;
import dev.parley.front.app.Msg;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.stage.Size;
import dev.parley.front.browser.jso.dom.Elements;
import dev.parley.front.browser.jso.event.EventHandler;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.view.Attribute;
import dev.parley.protocol.PeerId;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** What each {@link Attribute} means in the browser. */
final class Behaviours {
  private final Consumer<Happening> dispatch;
  private final BiFunction<PeerId, Feed, @Nullable MediaStream> streams;
  private final Translator translator;

  /** {@code streams} finds the stream that carries a feed of a person. */
  Behaviours(
      Consumer<Happening> dispatch,
      BiFunction<PeerId, Feed, @Nullable MediaStream> streams,
      Translator translator) {
    this.dispatch = dispatch;
    this.streams = streams;
    this.translator = translator;
  }

  void apply(Attribute attribute, Properties properties) {
    switch (attribute) {
      case Attribute.Text(var name, var value) -> properties.text(name, value);
      case Attribute.Words(var name, var said) ->
          properties.text(name, translator.current().say(said));
      case Attribute.Flag(var name, var value) -> properties.flag(name, value);
      case Attribute.Key(var key) -> properties.text("key", key);
      case Attribute.OnClick(var msg) -> properties.on("onClick", listener(msg));
      case Attribute.OnInput(var msg) ->
          properties.on(
              "onInput",
              (EventHandler<Event>)
                  event -> dispatch.accept(msg.apply(Elements.value(event.getTarget()))));
      case Attribute.OnSubmit(var msg) ->
          properties.on(
              "onSubmit",
              (EventHandler<Event>)
                  event -> {
                    event.preventDefault();
                    dispatch.accept(msg);
                  });
      case Attribute.OnKey(var msg) -> properties.on("onKeyDown", onKey(msg));
      case Attribute.ArrowKeys() ->
          properties.on("onKeyDown", (EventHandler<Event>) Elements::moveFocus);
      case Attribute.Plays plays -> properties.rendered(element -> play(element, plays));
      case Attribute.OnResize(var msg) ->
          properties.rendered(
              element -> Elements.observeSize(element, (w, h) -> dispatch.accept(size(msg, w, h))));
      case Attribute.OnDrawn(var msg) ->
          properties.rendered(element ->
              Elements.observeDrawn(element, (w, h) -> dispatch.accept(size(msg, w, h))));
      case Attribute.OnPictureResize(var msg) ->
          properties.rendered(element ->
              Elements.observePicture(element, (w, h) -> dispatch.accept(size(msg, w, h))));
      case Attribute.Modal(var onClose) ->
          properties.rendered(
              element -> Elements.showModal(element, () -> dispatch.accept(onClose)));
      case Attribute.StaysAtEnd() -> properties.rendered(Elements::stayAtEnd);
      case Attribute.TakesFocus() -> properties.rendered(Elements::focusOnce);
      case Attribute.Clock(var at) ->
          properties.rendered(element -> Elements.showTime(element, (double) at));
    }
  }

  private EventHandler<Event> listener(Happening msg) {
    return _ -> dispatch.accept(msg);
  }

  private EventHandler<KeyboardEvent> onKey(Function<String, @Nullable Msg> msg) {
    return event -> {
      boolean plain = !event.isShiftKey() && !Elements.isComposing(event);
      Msg pressed = plain ? msg.apply(event.getKey()) : null;
      if (pressed != null) {
        event.preventDefault();
        event.stopPropagation();
        dispatch.accept(pressed);
      }
    };
  }

  private void play(HTMLElement element, Attribute.Plays plays) {
    MediaStream stream = streams.apply(plays.peer(), plays.feed());
    if (stream != null) {
      Elements.play(element, stream);
      Elements.setSpeaker(element, plays.speaker());
      Elements.setVolume(element, plays.volume() / 100.0);
    }
  }

  private static Msg size(Function<Size, Msg> msg, int width, int height) {
    return msg.apply(new Size(width, height));
  }
}
