package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.CALL_CONTROLS;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.PersonName;
import dev.parley.front.app.StagePlan;
import dev.parley.front.app.Subject;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.media.SharedScreen;
import java.util.ArrayList;
import java.util.List;

/** The call in a small window above others. What is heard goes on in the large one. */
public final class FloatingView {

  private FloatingView() {}

  /** What stands in the body of the small window. */
  public static Html view(InCall call) {
    List<Html> tiles = new ArrayList<>();
    for (Subject subject : StagePlan.foremost(call)) {
      tiles.add(tile(call, subject));
    }
    return div(
        "floating",
        div("floating-tiles", Html.all(tiles)),
        div(
            "toolbar",
            Attribute.of("role", "toolbar"),
            Attribute.label(CALL_CONTROLS),
            CallView.microphone(call),
            CallView.camera(call),
            CallView.leave()));
  }

  private static Html tile(InCall call, Subject subject) {
    Participant participant = call.participant(subject.peer());
    boolean own = participant == null;
    String initials =
        participant == null
            ? PersonName.initials(PersonName.clean(call.shared().settings().displayName()))
            : TileView.initials(participant);
    boolean picture =
        subject.screen()
            || (participant == null
                ? call.shared().media().camera().sending()
                : participant.media().camera() && participant.media().picture().known());
    return element(
        "figure",
        new Attribute.Key(subject.key()),
        Attribute.label(TileActions.name(call, subject)),
        element(
            "video",
            Attribute.classes(
                (subject.screen() ? "contain" : own ? "cover mirrored" : "cover")
                    + (picture ? "" : " hidden")),
            Attribute.flag("autoplay", true),
            Attribute.flag("playsinline", true),
            Attribute.flag("muted", true),
            new Attribute.Plays(subject.peer(), feed(call, subject), "", 0)),
        when(!picture, div("avatar", Attribute.of("aria-hidden", "true"), text(initials))),
        element(
            "figcaption",
            when(participant != null && !participant.media().microphone(), icon("mic-off")),
            element(
                "span",
                Attribute.classes("name"),
                Attribute.of("dir", "auto"),
                text(TileActions.name(call, subject)))));
  }

  private static Feed feed(InCall call, Subject subject) {
    if (!subject.screen()) {
      return Feed.Own.CAMERA;
    }
    Participant participant = call.participant(subject.peer());
    if (participant == null) {
      return ScreenView.feed(call.shared().media().sharedScreen());
    }
    SharedScreen screen = participant.media().screen();
    return ScreenView.feed(screen == null ? null : screen.stream());
  }
}
