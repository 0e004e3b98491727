package dev.parley.front.view;

import dev.parley.front.app.Happening;
import dev.parley.front.app.Msg;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.stage.Size;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.PeerId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an element is, and what it does. */
public sealed interface Attribute extends Part {

  /** An attribute with a text. */
  record Text(String name, String value) implements Attribute {}

  /** An attribute with words. */
  record Words(String name, Said said) implements Attribute {}

  /** An attribute that is there or not. */
  record Flag(String name, boolean value) implements Attribute {}

  /** Tells siblings apart from one rendering to the next, so that a picture is never restarted. */
  record Key(String key) implements Attribute {}

  /** Pressed, by mouse, touch or keyboard. */
  record OnClick(Happening msg) implements Attribute {}

  /** Typed in, or another option chosen. */
  record OnInput(Function<String, ? extends Happening> msg) implements Attribute {}

  /** A form was sent; the page stays. */
  record OnSubmit(Msg msg) implements Attribute {}

  /** A key pressed without shift; one that has a message does nothing else then. */
  record OnKey(Function<String, @Nullable Msg> msg) implements Attribute {}

  /** Arrow keys, Home and End move the focus among the buttons in it. */
  record ArrowKeys() implements Attribute {}

  /**
   * Plays a live stream.
   *
   * @param peer whose
   * @param feed what of them
   * @param speaker id of the speaker to play on; empty = the browser's default
   * @param volume 0 to 100
   */
  record Plays(PeerId peer, Feed feed, String speaker, int volume) implements Attribute {}

  /** Reports the size of the element, first and at each change. */
  record OnResize(Function<Size, Msg> msg) implements Attribute {}

  /** Reports the size of the element in device pixels, first and at each change; 0 out of sight. */
  record OnDrawn(Function<Size, Msg> msg) implements Attribute {}

  /** Reports the size of the playing picture, first and at each change. */
  record OnPictureResize(Function<Size, Msg> msg) implements Attribute {}

  /** Shows a {@code dialog} above everything, keeps the focus in it, and reports its closing. */
  record Modal(Msg onClose) implements Attribute {}

  /** Scrolls to its end when something is added, unless someone has scrolled away from there. */
  record StaysAtEnd() implements Attribute {}

  /**
   * Shows a time of day as the person's locale writes it.
   *
   * @param at ms since the epoch
   */
  record Clock(long at) implements Attribute {}

  /** Takes the focus when it appears. */
  record TakesFocus() implements Attribute {}

  /** An attribute with a text. */
  static Attribute of(String name, String value) {
    return new Text(name, value);
  }

  /** An attribute with words. */
  static Attribute of(String name, Said said) {
    return new Words(name, said);
  }

  /** An attribute that is there or not. */
  static Attribute flag(String name, boolean value) {
    return new Flag(name, value);
  }

  /** Classes for the style sheet. */
  static Attribute classes(String classes) {
    return new Text("class", classes);
  }

  /** The accessible name. */
  static Attribute label(Said name) {
    return new Words("aria-label", name);
  }

  /** Whether a toggle button is on. */
  static Attribute pressed(boolean on) {
    return new Text("aria-pressed", on ? "true" : "false");
  }

  /** Something to press, or nothing to do. */
  static Attribute onClick(@Nullable Msg msg) {
    return msg == null ? new Flag("disabled", true) : new OnClick(msg);
  }
}
