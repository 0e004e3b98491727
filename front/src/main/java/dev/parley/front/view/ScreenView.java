package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.CallWords.SCREEN_OF;
import static dev.parley.front.view.words.CallWords.WAITING_FOR_PICTURE;
import static dev.parley.front.view.words.CallWords.YOUR_SCREEN;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** One shared screen on the stage. It is always shown whole: what is cut off cannot be read. */
final class ScreenView {

  private ScreenView() {}

  static Html own(InCall call, String stream, Rectangle place) {
    return view(call.self(), YOUR_SCREEN, stream, place, null, 0, null);
  }

  static Html other(
      Participant participant,
      Trouble trouble,
      SharedScreen screen,
      Rectangle place,
      String speaker,
      boolean seen) {
    Said name = TileView.nameOf(participant);
    Phrase state = LinkWords.of(trouble, name);
    Phrase waiting = screen.picture().known() ? null : WAITING_FOR_PICTURE;
    Phrase unseen = seen ? waiting : StateWords.CHOSE_AUDIO_ONLY;
    return view(
        participant.id(),
        SCREEN_OF.of(name),
        screen.stream(),
        place,
        speaker,
        participant.media().volume().played(),
        state == null ? unseen : state);
  }

  /**
   * A tile.
   *
   * @param speaker where its sound is played; null = nowhere
   * @param volume how loud, 0 to 100
   */
  private static Html view(
      PeerId peer,
      Phrase name,
      String stream,
      Rectangle place,
      @Nullable String speaker,
      int volume,
      @Nullable Phrase state) {
    return element(
        "figure",
        new Attribute.Key("screen-" + peer.value()),
        // On a small one, a name of the usual size would hide what it names.
        Attribute.classes("tile tile-screen" + (place.width() < 480 ? " tile-small" : "")),
        Attribute.label(name),
        TileView.place(place),
        new Attribute.OnDrawn(size -> new UiMsg.TileDrawn(peer, true, size)),
        element(
            "video",
            Attribute.classes("contain"),
            Attribute.flag("autoplay", true),
            Attribute.flag("playsinline", true),
            Attribute.flag("muted", speaker == null),
            Attribute.label(name),
            new Attribute.Plays(peer, stream, speaker == null ? "" : speaker, volume),
            new Attribute.OnPictureResize(size -> new UiMsg.PictureResized(peer, true, size))),
        state == null ? Html.nothing() : TileView.state(state),
        element(
            "figcaption",
            icon("screen-share"),
            element("span", Attribute.classes("name"), Attribute.of("dir", "auto"), text(name))));
  }
}
