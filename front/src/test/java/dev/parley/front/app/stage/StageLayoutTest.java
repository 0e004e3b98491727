package dev.parley.front.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tiles on stages of every shape. */
class StageLayoutTest {
  private static final int SEEDS = 5_000;

  static boolean overlap(Rectangle a, Rectangle b) {
    return a.left() < b.left() + b.width()
        && b.left() < a.left() + a.width()
        && a.top() < b.top() + b.height()
        && b.top() < a.top() + a.height();
  }

  private static long area(List<Rectangle> tiles) {
    return tiles.stream().mapToLong(tile -> (long) tile.width() * tile.height()).sum();
  }

  private static Size randomStage(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Size(320 + random.nextInt(110), 500 + random.nextInt(400));
      case 1 -> new Size(700 + random.nextInt(2000), 400 + random.nextInt(1000));
      default -> new Size(120 + random.nextInt(400), 120 + random.nextInt(400));
    };
  }

  @Test
  void tilesLieInsideTheStageAndApart() {
    Random random = new Random(1);
    for (int i = 0; i < SEEDS; i++) {
      int count = 1 + random.nextInt(8);
      Size stage = randomStage(random);
      List<Rectangle> tiles = StageLayout.arrange(count, stage);
      String story = count + " on " + stage + ": " + tiles;
      assertEquals(count, tiles.size(), story);
      assertEquals(tiles, StageLayout.arrange(count, stage));
      for (Rectangle tile : tiles) {
        assertTrue(tile.left() >= 0 && tile.top() >= 0, story);
        assertTrue(tile.width() > 0 && tile.height() > 0, story);
        assertTrue(tile.left() + tile.width() <= stage.width(), story);
        assertTrue(tile.top() + tile.height() <= stage.height(), story);
      }
      for (int a = 0; a < count && count != 2; a++) {
        for (int b = a + 1; b < count; b++) {
          assertTrue(!overlap(tiles.get(a), tiles.get(b)), story);
        }
      }
    }
  }

  @Test
  void picturesUseMostOfAnOrdinaryStage() {
    for (Size stage : List.of(new Size(1280, 640), new Size(1920, 960), new Size(390, 680))) {
      for (int count = 2; count <= 8; count++) {
        double share =
            (double) area(StageLayout.arrange(count, stage)) / stage.width() / stage.height();
        assertTrue(share >= 0.6, count + " on " + stage + " use " + share);
      }
    }
  }

  @Test
  void anotherPixelMakesNoTileJumpInSize() {
    Random random = new Random(2);
    for (int i = 0; i < SEEDS; i++) {
      int count = 1 + random.nextInt(8);
      Size stage = randomStage(random);
      if (stage.width() == stage.height() - 1) {
        // Turning from portrait to landscape allows other shapes.
        continue;
      }
      long before = area(StageLayout.arrange(count, stage));
      long wider = area(StageLayout.arrange(count, new Size(stage.width() + 1, stage.height())));
      double change = Math.abs(wider - before) / (double) before;
      assertTrue(change < 0.25, count + " on " + stage + " change by " + change);
    }
  }

  @Test
  void twoPeopleSeeEachOtherLargeAndThemselvesInACorner() {
    Size stage = new Size(1280, 720);
    List<Rectangle> tiles = StageLayout.arrange(2, stage);
    assertEquals(new Rectangle(0, 0, 1280, 720), tiles.get(1));
    Rectangle own = tiles.getFirst();
    assertEquals(StageLayout.GAP, 1280 - own.left() - own.width());
    assertEquals(StageLayout.GAP, 720 - own.top() - own.height());
    assertTrue(area(List.of(own)) < area(List.of(tiles.get(1))) / 10);
  }

  /** So that nothing of it moves when somebody comes. */
  @Test
  void whoeverIsAloneIsWhereTheyWillBe() {
    Size stage = new Size(1280, 720);
    assertEquals(StageLayout.arrange(2, stage).subList(0, 1), StageLayout.arrange(1, stage));
  }

  @Test
  void tilesOfAGridAreEqualAndAnIncompleteRowIsCentred() {
    List<Rectangle> tiles = StageLayout.arrange(3, new Size(1000, 800));
    assertEquals(tiles.get(0).width(), tiles.get(2).width());
    Rectangle last = tiles.get(2);
    assertTrue(Math.abs(last.left() * 2 + last.width() - 1000) <= 1);
  }

  @Test
  void aStageThatIsNotMeasuredYetHasEmptyTiles() {
    for (Size unknown : List.of(Size.UNKNOWN, new Size(10, 0), new Size(-1, 5))) {
      assertEquals(
          List.of(new Rectangle(0, 0, 0, 0), new Rectangle(0, 0, 0, 0)),
          StageLayout.arrange(2, unknown));
      assertEquals(1, unknown.ratio());
    }
  }

  @Test
  void aLittleIsCutOffAPictureButNeverMuch() {
    assertEquals(PictureFit.COVER, PictureFit.of(16.0 / 9, 4.0 / 3));
    assertEquals(PictureFit.COVER, PictureFit.of(4.0 / 3, 16.0 / 9));
    assertEquals(PictureFit.CONTAIN, PictureFit.of(9.0 / 16, 16.0 / 9));
    assertEquals(PictureFit.CONTAIN, PictureFit.of(16.0 / 9, 9.0 / 16));
    assertEquals(PictureFit.COVER, PictureFit.of(1, 1));
  }
}
