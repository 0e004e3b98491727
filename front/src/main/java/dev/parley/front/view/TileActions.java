package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.words.CallWords.SCREEN_OF;
import static dev.parley.front.view.words.CallWords.STOP_SHARING;
import static dev.parley.front.view.words.CallWords.YOU;
import static dev.parley.front.view.words.CallWords.YOUR_SCREEN;
import static dev.parley.front.view.words.StageWords.END_SPOTLIGHT;
import static dev.parley.front.view.words.StageWords.OPTIONS_FOR;
import static dev.parley.front.view.words.StageWords.PIN;
import static dev.parley.front.view.words.StageWords.PIN_SCREEN;
import static dev.parley.front.view.words.StageWords.PIN_YOURSELF;
import static dev.parley.front.view.words.StageWords.PIN_YOUR_SCREEN;
import static dev.parley.front.view.words.StageWords.SPOTLIGHT;
import static dev.parley.front.view.words.StageWords.SPOTLIGHT_YOURSELF;
import static dev.parley.front.view.words.StageWords.UNPIN;
import static dev.parley.front.view.words.StageWords.UNPIN_SCREEN;
import static dev.parley.front.view.words.StageWords.UNPIN_YOURSELF;
import static dev.parley.front.view.words.StageWords.UNPIN_YOUR_SCREEN;

import dev.parley.front.app.Attention;
import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Subject;
import dev.parley.front.app.UiMsg;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be done with one tile: by the buttons on it, and by its menu where there is no mouse.
 */
final class TileActions {

  private TileActions() {}

  static Html view(InCall call, Subject subject) {
    boolean chosen = chosen(call.ui().attention(), subject);
    boolean open =
        call.ui().dialog() == CallUi.Dialog.TILE && subject.equals(call.ui().attention().menu());
    return div(
        "tile-actions",
        element(
            "button",
            Attribute.classes(chosen ? "tile-action tile-pin chosen" : "tile-action tile-pin"),
            Attribute.of("type", "button"),
            Attribute.label(pin(call, subject)),
            Attribute.of("title", pin(call, subject)),
            new Attribute.OnClick(new UiMsg.ToggledPin(subject)),
            icon(chosen ? "pin-off" : "pin")),
        element(
            "button",
            Attribute.classes(open ? "tile-action tile-options open" : "tile-action tile-options"),
            Attribute.of("type", "button"),
            Attribute.label(options(call, subject)),
            Attribute.of("title", options(call, subject)),
            Attribute.of("aria-haspopup", "menu"),
            Attribute.of("aria-expanded", open ? "true" : "false"),
            new Attribute.OnClick(new UiMsg.OpenedTileMenu(subject)),
            icon("ellipsis-vertical")));
  }

  static List<Html> items(InCall call, Subject subject) {
    List<Html> items = new ArrayList<>();
    items.add(
        MenuView.item(
            chosen(call.ui().attention(), subject) ? "pin-off" : "pin",
            pin(call, subject),
            new UiMsg.ToggledPin(subject)));
    if (!subject.screen()) {
      Participant participant = call.participant(subject.peer());
      boolean spotlit = subject.peer().equals(call.ui().attention().spotlit());
      items.add(
          MenuView.item(
              "star",
              spotlit
                  ? END_SPOTLIGHT
                  : participant == null
                      ? SPOTLIGHT_YOURSELF
                      : SPOTLIGHT.of(TileView.nameOf(participant)),
              new UiMsg.ToggledSpotlight(subject.peer())));
    }
    if (subject.screen() && subject.peer().equals(call.self())) {
      items.add(MenuView.item("screen-share-off", STOP_SHARING, new UiMsg.ToggledScreen()));
    }
    if (call.shared().environment().support().fullScreen()) {
      items.add(MenuView.fullScreen(call, subject));
    }
    return items;
  }

  /** Whether someone wished to see it large. */
  private static boolean chosen(Attention attention, Subject subject) {
    return subject.equals(attention.pinned())
        || (!subject.screen() && subject.peer().equals(attention.spotlit()));
  }

  private static Phrase pin(InCall call, Subject subject) {
    boolean chosen = chosen(call.ui().attention(), subject);
    Participant participant = call.participant(subject.peer());
    if (participant == null) {
      return subject.screen()
          ? chosen ? UNPIN_YOUR_SCREEN : PIN_YOUR_SCREEN
          : chosen ? UNPIN_YOURSELF : PIN_YOURSELF;
    }
    Phrase.With<Said> words =
        subject.screen() ? chosen ? UNPIN_SCREEN : PIN_SCREEN : chosen ? UNPIN : PIN;
    return words.of(TileView.nameOf(participant));
  }

  static Phrase options(InCall call, Subject subject) {
    return OPTIONS_FOR.of(name(call, subject));
  }

  /** What the tile is called. */
  static Said name(InCall call, Subject subject) {
    Participant participant = call.participant(subject.peer());
    if (participant == null) {
      return subject.screen() ? YOUR_SCREEN : YOU;
    }
    Said name = TileView.nameOf(participant);
    return subject.screen() ? SCREEN_OF.of(name) : name;
  }
}
