package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.CallWords.SCREEN_OF;
import static dev.parley.front.view.words.CallWords.WAITING_FOR_PICTURE;
import static dev.parley.front.view.words.CallWords.YOUR_SCREEN;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.StagePlan;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** One shared screen on the stage. It is always shown whole: what is cut off cannot be read. */
final class ScreenView {

  /** On a smaller one, in CSS pixels, a name of the usual size would hide what it names. */
  private static final int SMALL = 480;

  private ScreenView() {}

  static Html own(InCall call, StagePlan.Tile tile) {
    Feed feed = feed(call.shared().media().sharedScreen());
    return view(call, tile, YOUR_SCREEN, new Attribute.Plays(call.self(), feed, "", 0), true, null);
  }

  static Html other(InCall call, Participant participant, StagePlan.Tile tile) {
    Said name = TileView.nameOf(participant);
    SharedScreen screen = participant.media().screen();
    Phrase state = LinkWords.of(Trouble.of(call, participant), name);
    boolean seen = call.shared().settings().saving() != Saving.PICTURES;
    Phrase waits = screen == null || !screen.picture().known() ? WAITING_FOR_PICTURE : null;
    Phrase unseen = seen ? waits : StateWords.CHOSE_AUDIO_ONLY;
    return view(
        call,
        tile,
        SCREEN_OF.of(name),
        new Attribute.Plays(
            participant.id(),
            feed(screen == null ? null : screen.stream()),
            call.shared().media().chosen().speaker(),
            participant.media().volume().played()),
        false,
        state == null ? unseen : state);
  }

  /** The screen that comes by that stream; null = none yet. */
  static Feed feed(@Nullable String stream) {
    return new Feed.Screen(stream == null ? "" : stream);
  }

  private static Html view(
      InCall call,
      StagePlan.Tile tile,
      Phrase name,
      Attribute.Plays plays,
      boolean silent,
      @Nullable Phrase state) {
    PeerId peer = tile.subject().peer();
    return element(
        "figure",
        new Attribute.Key(tile.subject().key()),
        Attribute.of("id", tile.subject().element()),
        Attribute.classes(TileView.classes(tile, SMALL) + " tile-screen"),
        Attribute.label(name),
        TileView.place(tile.place()),
        new Attribute.OnDrawn(size -> new UiMsg.TileDrawn(peer, true, size)),
        element(
            "video",
            Attribute.classes("contain"),
            Attribute.flag("autoplay", true),
            Attribute.flag("playsinline", true),
            Attribute.flag("muted", silent),
            Attribute.label(name),
            plays,
            new Attribute.OnPictureResize(size -> new UiMsg.PictureResized(peer, true, size))),
        state == null ? Html.nothing() : TileView.state(state),
        element(
            "figcaption",
            icon("screen-share"),
            element("span", Attribute.classes("name"), Attribute.of("dir", "auto"), text(name))),
        TileActions.view(call, tile.subject()));
  }
}
