package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.CAMERA_OF;
import static dev.parley.front.view.words.CallWords.GUEST;
import static dev.parley.front.view.words.CallWords.MUTED;
import static dev.parley.front.view.words.CallWords.SILENCED;
import static dev.parley.front.view.words.CallWords.YOU;
import static dev.parley.front.view.words.CallWords.YOUR_CAMERA;
import static dev.parley.front.view.words.Said.verbatim;
import static dev.parley.front.view.words.StageWords.IN_SPOTLIGHT;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.PeerMedia;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.StagePlan;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.stage.PictureFit;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.app.stage.Size;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** One person on the stage. */
final class TileView {

  /** Below this width, in CSS pixels, a name of the usual size would hide the face. */
  private static final int SMALL = 200;

  private TileView() {}

  /** Everything a tile shows. */
  private record Person(
      PeerId peer,
      Said name,
      String initials,
      boolean own,
      boolean picture,
      boolean muted,
      boolean silenced,
      boolean spotlit,
      boolean speaking,
      Size size,
      StagePlan.Tile tile,
      String speaker,
      int volume,
      Html actions,
      @Nullable Phrase state,
      @Nullable Phrase path,
      Html shown) {}

  static Html own(InCall call, StagePlan.Tile tile) {
    LocalMedia media = call.shared().media();
    return view(
        new Person(
            call.self(),
            YOU,
            PersonName.initials(PersonName.clean(call.shared().settings().displayName())),
            true,
            media.camera().sending(),
            !media.microphone().sending(),
            false,
            call.self().equals(call.ui().attention().spotlit()),
            call.voice().speaking() && media.microphone().sending(),
            call.ui().ownPicture(),
            tile,
            "",
            0,
            TileActions.view(call, tile.subject()),
            null,
            null,
            TalkView.onTile(call, call.self())));
  }

  static Html other(InCall call, Participant participant, StagePlan.Tile tile) {
    Said name = nameOf(participant);
    PeerMedia media = participant.media();
    return view(
        new Person(
            participant.id(),
            name,
            initials(participant),
            false,
            media.camera() && media.picture().known(),
            !media.microphone(),
            media.volume().played() == 0,
            participant.id().equals(call.ui().attention().spotlit()),
            media.speech().speaking(),
            media.picture(),
            tile,
            call.shared().media().chosen().speaker(),
            media.volume().played(),
            TileActions.view(call, tile.subject()),
            LinkWords.of(Trouble.of(call, participant), name),
            LinkWords.of(participant),
            TalkView.onTile(call, participant.id())));
  }

  static Said nameOf(Participant participant) {
    return nameOf(participant.name());
  }

  /** The name, or what whoever gives none is called. */
  static Said nameOf(@Nullable String name) {
    return name == null || name.isEmpty() ? GUEST : verbatim(name);
  }

  static String initials(Participant participant) {
    String name = participant.name();
    return PersonName.initials(name == null ? "" : name);
  }

  private static Html view(Person person) {
    return element(
        "figure",
        new Attribute.Key(person.tile().subject().key()),
        Attribute.of("id", person.tile().subject().element()),
        Attribute.classes(
            classes(person.tile(), SMALL)
                + (person.own() ? " tile-own" : "")
                + (person.speaking() ? " speaking" : "")),
        Attribute.label(person.name()),
        Attribute.of("data-speaking", person.speaking() ? "true" : "false"),
        place(person.tile().place()),
        video(person),
        when(
            !person.picture(),
            div("avatar", Attribute.of("aria-hidden", "true"), text(person.initials()))),
        person.shown(),
        person.state() == null ? Html.nothing() : state(person.state()),
        caption(person),
        person.actions());
  }

  private static Html caption(Person person) {
    return element(
        "figcaption",
        when(person.spotlit(), sign(IN_SPOTLIGHT, "star", "spotlit")),
        when(person.muted(), sign(MUTED, "mic-off", "muted")),
        when(person.silenced(), sign(SILENCED, "volume-x", "muted")),
        element(
            "span", Attribute.classes("name"), Attribute.of("dir", "auto"), text(person.name())),
        person.path() == null
            ? Html.nothing()
            : element("span", Attribute.classes("path"), text(person.path())));
  }

  private static Html sign(Phrase label, String icon, String classes) {
    return element(
        "span",
        Attribute.classes(classes),
        Attribute.of("role", "img"),
        Attribute.label(label),
        icon(icon));
  }

  private static Html video(Person person) {
    Rectangle place = person.tile().place();
    String fit =
        PictureFit.of(person.size().ratio(), place.width() > 0 ? place.ratio() : 1)
                == PictureFit.COVER
            ? "cover"
            : "contain";
    return element(
        "video",
        Attribute.classes(
            fit + (person.own() ? " mirrored" : "") + (person.picture() ? "" : " hidden")),
        Attribute.flag("autoplay", true),
        Attribute.flag("playsinline", true),
        Attribute.flag("muted", person.own()),
        Attribute.of("aria-hidden", person.picture() ? "false" : "true"),
        Attribute.label(person.own() ? YOUR_CAMERA : CAMERA_OF.of(person.name())),
        new Attribute.Plays(person.peer(), null, person.speaker(), person.volume()),
        new Attribute.OnPictureResize(
            size -> new UiMsg.PictureResized(person.peer(), false, size)));
  }

  static Html state(Phrase words) {
    return element(
        "p", Attribute.classes("tile-state"), icon("loader"), element("span", text(words)));
  }

  /** What any tile is called in the style sheet. */
  static String classes(StagePlan.Tile tile, int small) {
    return "tile"
        + (tile.corner() ? " tile-corner" : "")
        + (tile.large() ? " tile-large" : "")
        + (tile.place().width() < small ? " tile-small" : "");
  }

  static Attribute place(Rectangle place) {
    return Attribute.of(
        "style",
        "transform:translate("
            + place.left()
            + "px,"
            + place.top()
            + "px);width:"
            + place.width()
            + "px;height:"
            + place.height()
            + "px");
  }
}
