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

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
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

  private TileView() {}

  /** Everything a tile shows. */
  private record Tile(
      PeerId peer,
      Said name,
      String initials,
      boolean own,
      boolean corner,
      boolean picture,
      boolean muted,
      boolean silenced,
      boolean speaking,
      Size size,
      Rectangle place,
      String speaker,
      int volume,
      @Nullable Phrase state,
      @Nullable Phrase path,
      Quality quality) {}

  static Html own(InCall call, Rectangle place, boolean corner) {
    LocalMedia media = call.shared().media();
    return view(
        new Tile(
            call.self(),
            YOU,
            PersonName.initials(PersonName.clean(call.shared().settings().displayName())),
            true,
            corner,
            media.camera().sending(),
            !media.microphone().sending(),
            false,
            call.voice().speaking() && media.microphone().sending(),
            call.ui().ownPicture(),
            place,
            "",
            0,
            null,
            null,
            Quality.UNKNOWN));
  }

  static Html other(InCall call, Participant participant, Rectangle place) {
    Said name = nameOf(participant);
    Phrase trouble = LinkWords.of(Trouble.of(call, participant), name);
    MeshLink link = call.mesh().links().get(participant.id());
    boolean paused = link != null && link.incoming().paused() && participant.media().camera();
    Phrase waiting = paused ? StateWords.TOO_SLOW.of(name) : null;
    boolean seen =
        participant.media().camera()
            && participant.media().picture().known()
            && !paused
            && call.shared().settings().saving() != Saving.PICTURES;
    return view(
        new Tile(
            participant.id(),
            name,
            initials(participant),
            false,
            false,
            seen,
            !participant.media().microphone(),
            participant.media().volume().played() == 0,
            participant.media().speech().speaking(),
            participant.media().picture(),
            place,
            call.shared().media().chosen().speaker(),
            participant.media().volume().played(),
            trouble == null ? waiting : trouble,
            LinkWords.of(participant),
            link == null || !participant.live() ? Quality.UNKNOWN : link.quality()));
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

  private static Html view(Tile tile) {
    return element(
        "figure",
        new Attribute.Key(tile.peer().value()),
        Attribute.classes(classes(tile)),
        Attribute.label(tile.name()),
        Attribute.of("data-speaking", tile.speaking() ? "true" : "false"),
        place(tile.place()),
        new Attribute.OnDrawn(size -> new UiMsg.TileDrawn(tile.peer(), false, size)),
        video(tile),
        when(
            !tile.picture(),
            div("avatar", Attribute.of("aria-hidden", "true"), text(tile.initials()))),
        tile.state() == null ? Html.nothing() : state(tile.state()),
        element(
            "figcaption",
            when(tile.muted(), sign(MUTED, "mic-off")),
            when(tile.silenced(), sign(SILENCED, "volume-x")),
            element(
                "span", Attribute.classes("name"), Attribute.of("dir", "auto"), text(tile.name())),
            quality(tile.peer(), tile.quality()),
            tile.path() == null
                ? Html.nothing()
                : element("span", Attribute.classes("path"), text(tile.path()))));
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

  private static Html sign(Phrase label, String icon) {
    return element(
        "span",
        Attribute.classes("muted"),
        Attribute.of("role", "img"),
        Attribute.label(label),
        icon(icon));
  }

  private static Html video(Tile tile) {
    String fit =
        PictureFit.of(tile.size().ratio(), tile.place().width() > 0 ? tile.place().ratio() : 1)
                == PictureFit.COVER
            ? "cover"
            : "contain";
    return element(
        "video",
        Attribute.classes(
            fit + (tile.own() ? " mirrored" : "") + (tile.picture() ? "" : " hidden")),
        Attribute.flag("autoplay", true),
        Attribute.flag("playsinline", true),
        Attribute.flag("muted", tile.own()),
        Attribute.of("aria-hidden", tile.picture() ? "false" : "true"),
        Attribute.label(tile.own() ? YOUR_CAMERA : CAMERA_OF.of(tile.name())),
        new Attribute.Plays(tile.peer(), null, tile.speaker(), tile.volume()),
        new Attribute.OnPictureResize(size -> new UiMsg.PictureResized(tile.peer(), false, size)));
  }

  static Html state(Phrase words) {
    return element(
        "p", Attribute.classes("tile-state"), icon("loader"), element("span", text(words)));
  }

  private static String classes(Tile tile) {
    return "tile"
        + (tile.own() ? " tile-own" : "")
        + (tile.corner() ? " tile-corner" : "")
        + (tile.speaking() ? " speaking" : "")
        + (tile.place().width() < 200 ? " tile-small" : "");
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
