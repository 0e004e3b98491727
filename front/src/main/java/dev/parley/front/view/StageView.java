package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.CallWords.ALONE;
import static dev.parley.front.view.words.CallWords.ALONE_WORDS;
import static dev.parley.front.view.words.CallWords.STAGE;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.app.stage.SharingLayout;
import dev.parley.front.app.stage.Size;
import dev.parley.front.app.stage.StageLayout;
import java.util.ArrayList;
import java.util.List;

/** Everyone in the call, and the screens they share. */
final class StageView {

  private StageView() {}

  static Html view(InCall call) {
    List<Size> screens = screens(call);
    List<Html> tiles = screens.isEmpty() ? people(call) : sharing(call, screens);
    boolean alone = call.participants().isEmpty() && screens.isEmpty();
    return element(
        "section",
        Attribute.classes(alone ? "stage stage-alone" : "stage"),
        Attribute.label(STAGE),
        div(
            "stage-inner",
            new Attribute.OnResize(UiMsg.StageResized::new),
            Html.all(tiles),
            when(alone, alone(call))));
  }

  private static List<Size> screens(InCall call) {
    List<Size> screens = new ArrayList<>();
    for (Participant participant : call.participants()) {
      SharedScreen screen = participant.media().screen();
      if (screen != null) {
        screens.add(screen.picture());
      }
    }
    if (call.shared().media().sharedScreen() != null) {
      screens.add(call.ui().ownScreen());
    }
    return screens;
  }

  private static List<Html> sharing(InCall call, List<Size> screens) {
    SharingLayout layout =
        SharingLayout.arrange(screens, call.participants().size() + 1, call.ui().stage());
    List<Html> tiles = new ArrayList<>();
    for (Participant participant : call.participants()) {
      SharedScreen screen = participant.media().screen();
      if (screen != null) {
        Rectangle place = layout.screens().get(tiles.size());
        String speaker = call.shared().media().chosen().speaker();
        boolean seen = call.shared().settings().saving() != Saving.PICTURES;
        tiles.add(
            ScreenView.other(
                participant, Trouble.of(call, participant), screen, place, speaker, seen));
      }
    }
    String own = call.shared().media().sharedScreen();
    if (own != null) {
      tiles.add(ScreenView.own(call, own, layout.screens().getLast()));
    }
    addPeople(tiles, call, layout.people(), false);
    return tiles;
  }

  private static List<Html> people(InCall call) {
    List<Participant> others = call.participants();
    Size stage = call.ui().stage();
    List<Rectangle> places =
        others.size() == 1
            ? StageLayout.arrangeTwo(stage, others.getFirst().media().picture())
            : StageLayout.arrange(others.size() + 1, stage);
    List<Html> tiles = new ArrayList<>();
    addPeople(tiles, call, places, isCorner(places));
    return tiles;
  }

  private static void addPeople(
      List<Html> tiles, InCall call, List<Rectangle> places, boolean corner) {
    List<Participant> others = call.participants();
    for (int i = 0; i < others.size(); i++) {
      tiles.add(TileView.other(call, others.get(i), places.get(i + 1)));
    }
    tiles.add(TileView.own(call, places.getFirst(), corner));
  }

  /** Whether the own tile lies on another one. */
  private static boolean isCorner(List<Rectangle> places) {
    return places.size() == 2 && places.getFirst().width() < places.getLast().width();
  }

  private static Html alone(InCall call) {
    return div(
        "alone card",
        element("h2", text(ALONE)),
        element("p", text(ALONE_WORDS)),
        DialogView.inviteLink(call));
  }
}
