package dev.parley.front.app;

/** What the page is to do. */
public sealed interface PageEffect extends Effect {

  /**
   * Shows another fragment in the address bar, as a step that "back" undoes.
   *
   * @param fragment without {@code #}; empty = none
   */
  record ShowFragment(String fragment) implements PageEffect {}

  /** Draws an unguessable room name; answered by {@link PageMsg.RoomNameMade}. */
  record MakeRoomName() implements PageEffect {}

  /** Derives room id and signal key; answered by {@link PageMsg.RoomKeyDerived} or a failure. */
  record DeriveRoomKey(String typed) implements PageEffect {}

  /** Remembers the settings in this browser. */
  record SaveSettings(Settings settings) implements PageEffect {}

  /** Speaks that from now on, and remembers it; answered by {@link PageMsg.LanguageLoaded}. */
  record Speak(Language language) implements PageEffect {}

  /**
   * Remembers, while the page goes, that it was in a call: if it is loaded again at once, it goes
   * straight back.
   *
   * @param room name of the room
   * @param microphone whether the microphone was wanted
   * @param camera whether the camera was wanted
   */
  record RememberCall(String room, boolean microphone, boolean camera) implements PageEffect {}

  /** Puts a text in the clipboard; answered by {@link PageMsg.TextCopied}. */
  record CopyText(String text) implements PageEffect {}

  /** Opens the system's share sheet. */
  record ShareUrl(String url) implements PageEffect {}

  /**
   * Writes into the message where the person is writing, as they would, and lets them go on.
   *
   * @param text what is written
   * @param instead whether it takes the place of all that stands there
   */
  record WriteMessage(String text, boolean instead) implements PageEffect {}

  /** Makes a soft sound. */
  record PlaySound(Sound sound) implements PageEffect {}

  /**
   * Gives one element the whole screen; answered by {@link PageMsg.FullScreenChanged} if the
   * browser does that. Browsers allow it only right after something was pressed.
   *
   * @param element its id; empty = none any more
   */
  record FullScreen(String element) implements PageEffect {}

  /**
   * Shows the call above other windows; answered by {@link PageMsg.FloatingChanged}. Browsers allow
   * it only right after something was pressed.
   *
   * @param what a window of the page's own or the picture of one element; nothing ends it
   * @param element id of the one whose picture it is
   */
  record ShowAbove(Environment.Floating what, String element) implements PageEffect {}

  /**
   * Keeps the screen from going dark, or not any more. What the browser grants ends when the page
   * is hidden.
   */
  record KeepAwake(boolean on) implements PageEffect {}

  /** Keeps the page in the browser, so that it opens without a network. */
  record KeepForOffline() implements PageEffect {}

  /**
   * Tells the page around this one what has happened.
   *
   * @param event {@code joined}, {@code left} or {@code people}
   * @param people how many are in the call now
   */
  record TellEmbedder(String event, int people) implements PageEffect {}

  /**
   * Goes through {@link Rehearsal} a few times; nothing of it is seen. Asked for in the lobby, and
   * by whoever finds nobody in the room.
   */
  record Rehearse() implements PageEffect {}

  /** Sets a timer; answered by {@link PageMsg.TimerFired} after {@code delayMs}. */
  record Schedule(Timer timer, int delayMs) implements PageEffect {}

  /** The soft sounds. */
  enum Sound {
    /** Someone came: two rising notes. */
    JOINED,
    /** Someone went: two falling notes. */
    LEFT,
    /** Someone wrote: one short note. */
    WROTE
  }
}
