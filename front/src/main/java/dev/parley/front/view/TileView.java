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
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.mesh.MeshLink;
import dev.parley.front.app.mesh.Quality;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.stage.PictureFit;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.app.stage.Size;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;
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
      Quality quality,
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
            Quality.UNKNOWN,
            TalkView.onTile(call, call.self())));
  }

  static Html other(InCall call, Participant participant, StagePlan.Tile tile) {
    Said name = nameOf(participant);
    PeerMedia media = participant.media();
    Phrase trouble = LinkWords.of(Trouble.of(call, participant), name);
    MeshLink link = call.mesh().links().get(participant.id());
    boolean paused = link != null && link.incoming().paused() && media.camera();
    Phrase waiting = paused ? StateWords.TOO_SLOW.of(name) : null;
    boolean seen =
        media.camera()
            && media.picture().known()
            && !paused
            && call.shared().settings().saving() != Saving.PICTURES;
    return view(
        new Person(
            participant.id(),
            name,
            initials(participant),
            false,
            seen,
            !media.microphone(),
            media.volume().played() == 0,
            participant.id().equals(call.ui().attention().spotlit()),
            media.speech().speaking(),
            media.picture(),
            tile,
            call.shared().media().chosen().speaker(),
            media.volume().played(),
            TileActions.view(call, tile.subject()),
            trouble == null ? waiting : trouble,
            LinkWords.of(participant),
            link == null || !participant.live() ? Quality.UNKNOWN : link.quality(),
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
        new Attribute.OnDrawn(size -> new UiMsg.TileDrawn(person.peer(), false, size)),
        video(person),
        when(!person.own(), voice(person)),
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
        quality(person.peer(), person.quality()),
        person.path() == null
            ? Html.nothing()
            : element("span", Attribute.classes("path"), text(person.path())));
  }

  /** Pressing it shows more. */
  private static Html quality(PeerId peer, Quality quality) {
    Phrase words = LinkWords.of(quality);
    return words == null
        ? Html.nothing()
        : element(
            "button",
            new Attribute.Key("quality"),
            Attribute.classes("quality"),
            Attribute.of("type", "button"),
            Attribute.label(words),
            Attribute.of("title", words),
            new Attribute.OnClick(new UiMsg.ToggledDetails(peer)),
            icon(LinkWords.icon(quality)));
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
        Attribute.flag("muted", true),
        Attribute.of("aria-hidden", person.picture() ? "false" : "true"),
        Attribute.label(person.own() ? YOUR_CAMERA : CAMERA_OF.of(person.name())),
        new Attribute.Plays(person.peer(), Feed.Own.CAMERA, "", 0),
        new Attribute.OnPictureResize(
            size -> new UiMsg.PictureResized(person.peer(), false, size)));
  }

  private static Html voice(Person person) {
    return element(
        "audio",
        Attribute.flag("autoplay", true),
        new Attribute.Plays(person.peer(), Feed.Own.VOICE, person.speaker(), person.volume()));
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
