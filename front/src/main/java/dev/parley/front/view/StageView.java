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
import dev.parley.front.app.StagePlan;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.stage.Size;
import java.util.ArrayList;
import java.util.List;

/** Everyone in the call, and the screens they share. */
final class StageView {

  private StageView() {}

  static Html view(InCall call) {
    StagePlan plan = StagePlan.of(call);
    List<Html> tiles = new ArrayList<>();
    for (StagePlan.Tile tile : plan.tiles()) {
      tiles.add(tile(call, tile));
    }
    boolean alone = tiles.size() == 1;
    return element(
        "section",
        Attribute.classes(alone ? "stage stage-alone" : "stage"),
        Attribute.label(STAGE),
        div(
            "stage-inner" + scrolling(call.ui().stage(), plan.content()),
            new Attribute.OnResize(UiMsg.StageResized::new),
            div(
                moving(call) ? "stage-content moving" : "stage-content",
                content(plan.content()),
                Html.all(tiles)),
            // Before there is a seat nobody knows who is here.
            when(alone && call.seat() != null, alone(call))));
  }

  /**
   * Tiles move to their places, but for the first time they are there at once: moving them takes
   * the browser longer than connecting people does.
   */
  private static boolean moving(InCall call) {
    for (Participant participant : call.participants()) {
      if (!participant.link().repair().everLive()) {
        return false;
      }
    }
    return call.ui().stage().known();
  }

  private static Html tile(InCall call, StagePlan.Tile tile) {
    Participant participant = call.participant(tile.subject().peer());
    if (tile.subject().screen()) {
      return participant == null
          ? ScreenView.own(call, tile)
          : ScreenView.other(call, participant, tile);
    }
    return participant == null ? TileView.own(call, tile) : TileView.other(call, participant, tile);
  }

  private static String scrolling(Size stage, Size content) {
    if (content.width() > stage.width()) {
      return " scrolls-across";
    }
    return content.height() > stage.height() ? " scrolls-down" : "";
  }

  private static Attribute content(Size content) {
    return Attribute.of(
        "style", "width:" + content.width() + "px;height:" + content.height() + "px");
  }

  private static Html alone(InCall call) {
    return div(
        "alone card",
        element("h2", text(ALONE)),
        element("p", text(ALONE_WORDS)),
        DialogView.inviteLink(call));
  }
}
