package dev.parley.front.app.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerMessage.Viewing;
import org.junit.jupiter.api.Test;

/** How large pictures must be for what is drawn of them. */
class ViewsTest {
  private static final Size WIDE = new Size(1280, 720);
  private static final Size UPRIGHT = new Size(720, 1280);

  private static Viewing drawn(Size tile, Size picture) {
    return Views.of(tile, picture, null, Size.UNKNOWN, true, Saving.NONE);
  }

  @Test
  void heightsAreThoseOfTheWholePictureRoundedUp() {
    assertEquals(360, drawn(new Size(640, 360), WIDE).cameraHeight());
    assertEquals(540, drawn(new Size(642, 360), WIDE).cameraHeight());
    assertEquals(360, drawn(new Size(480, 360), WIDE).cameraHeight(), "cut off at the sides");
    assertEquals(360, drawn(new Size(640, 270), WIDE).cameraHeight(), "cut off above");
    assertEquals(360, drawn(new Size(640, 360), UPRIGHT).cameraHeight(), "between bars");
    assertEquals(360, drawn(new Size(640, 360), Size.UNKNOWN).cameraHeight());
    assertEquals(2160, drawn(new Size(9000, 6000), WIDE).cameraHeight());
    assertEquals(0, drawn(Size.UNKNOWN, WIDE).cameraHeight());
  }

  @Test
  void aScreenIsWantedAsItComesUntilItIsDrawn() {
    Size tile = new Size(640, 360);
    assertEquals(1080, drawn(tile, WIDE).screenHeight());
    assertEquals(
        new Viewing(360, 720), Views.of(tile, WIDE, new Size(1000, 2000), WIDE, true, Saving.NONE));
    assertEquals(new Viewing(360, 0), Views.of(tile, WIDE, Size.UNKNOWN, WIDE, true, Saving.NONE));
  }

  @Test
  void whoLooksAwayOrDoesWithoutSaysSo() {
    Size tile = new Size(1280, 720);
    assertEquals(new Viewing(0, 0), Views.of(tile, WIDE, tile, WIDE, false, Saving.NONE));
    assertEquals(new Viewing(0, 0), Views.of(tile, WIDE, tile, WIDE, true, Saving.PICTURES));
    assertEquals(new Viewing(180, 720), Views.of(tile, WIDE, null, WIDE, true, Saving.DATA));
    assertEquals(
        new Viewing(90, 0),
        Views.of(new Size(160, 90), WIDE, Size.UNKNOWN, WIDE, true, Saving.DATA));
  }
}
