package dev.parley.front.view;

import static dev.parley.front.view.words.Said.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Screens;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.mesh.Saving;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people see of how good their links are, and of what they do without. */
class QualityViewTest {

  private static Rendering render(InCall call) {
    return new Rendering(PageView.view(call));
  }

  private static Traffic traffic(int second, int lostThere, int roundTripMs) {
    Traffic.Flow flow =
        new Traffic.Flow(second * 80_000L, second * 20_000L, 0, lostThere, 0, 360, 15, "VP8");
    return new Traffic(second, second, false, roundTripMs, flow);
  }

  @Test
  void aTileTellsHowGoodItsLinkIs() {
    assertFalse(render(Screens.details(traffic(1, 0, 20))).text().contains("Connection good"));
    render(Screens.details(traffic(1, 0, 20), traffic(2, 0, 20))).find("button", "Connection good");
    render(Screens.details(traffic(1, 0, 20), traffic(2, 0, 400)))
        .find("button", "Connection fair");
    render(Screens.details(traffic(1, 0, 20), traffic(2, 300, 20)))
        .find("button", "Connection poor");
  }

  @Test
  void detailsAreLinesWithWords() {
    Rendering page =
        render(Screens.details(traffic(1, 0, 20), traffic(2, 0, 40), traffic(3, 5, 30)));
    Html.Element button = page.find("button", "Connection to Ana");
    assertEquals("true", Rendering.attribute(button, "aria-expanded"));
    page.find("img", "Sending in the last minute: now 640 kbit/s, at most 640 kbit/s");
    page.find("img", "Receiving in the last minute: now 160 kbit/s, at most 160 kbit/s");
    page.find("img", "Lost in the last minute: now 0.5 %, at most 0.5 %");
    page.find("img", "Round trip in the last minute: now 30 ms, at most 40 ms");
    page.find("img", "Picture in the last minute: now 360p, at most 360p");
    for (String words : List.of("Direct", "15 fps", "VP8")) {
      assertTrue(page.text().contains(words), words);
    }
  }

  @Test
  void aLineHasItsNewestValueOnTheRightAndStaysWithinItsFrame() {
    Html.Element plot = (Html.Element) PlotView.line(verbatim("x"), List.of(0, 50, 100, 900), 100);
    Html.Element line = (Html.Element) plot.children().getFirst();
    assertEquals("56,24 57,12 58,0 59,0 ", Rendering.attribute(line, "points"));
    assertEquals(
        "",
        Rendering.attribute(
            (Html.Element)
                ((Html.Element) PlotView.line(verbatim("x"), List.of(), 1)).children().getFirst(),
            "points"));
  }

  @Test
  void whoSeesNoPicturesIsToldWhy() {
    Rendering audioOnly = render(Screens.unseen(Saving.PICTURES));
    assertTrue(audioOnly.text().contains("You chose audio only"));
    assertEquals(
        "true", Rendering.attribute(audioOnly.find("video", "Ana's camera"), "aria-hidden"));
    assertEquals(
        "true",
        Rendering.attribute(audioOnly.find("menuitemcheckbox", "Audio only"), "aria-checked"));
    assertEquals(
        "false",
        Rendering.attribute(audioOnly.find("menuitemcheckbox", "Data saver"), "aria-checked"));
    Rendering waiting = render(Screens.unseen(Saving.NONE));
    assertTrue(waiting.text().contains("Ana's network is too slow for pictures"));
    assertEquals("true", Rendering.attribute(waiting.find("video", "Ana's camera"), "aria-hidden"));
  }
}
