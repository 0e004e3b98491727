package dev.parley.front.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is large, and everyone else, on stages of every shape. */
class FilmStripTest {
  private static final int SEEDS = 5_000;
  private static final Size DESKTOP = new Size(1400, 744);
  private static final Size PHONE = new Size(370, 690);
  private static final Size HD = new Size(1920, 1080);
  private static final List<Size> STAGES =
      List.of(DESKTOP, PHONE, new Size(1020, 744), new Size(820, 290), new Size(900, 1300));

  private static FilmStrip arrange(int screens, int people, Size stage) {
    return FilmStrip.arrange(Collections.nCopies(screens, HD), true, people, stage);
  }

  private static FilmStrip pinned(int others, Size stage) {
    return FilmStrip.arrange(List.of(HD), false, others, stage);
  }

  private static long area(Rectangle tile) {
    return (long) tile.width() * tile.height();
  }

  private static List<Rectangle> all(FilmStrip layout) {
    List<Rectangle> all = new ArrayList<>(layout.large());
    all.addAll(layout.strip());
    return all;
  }

  private static void assertWithin(Rectangle tile, Size size, String story) {
    assertTrue(tile.left() >= 0 && tile.top() >= 0, story);
    assertTrue(tile.width() > 1 && tile.height() > 1, story);
    assertTrue(tile.left() + tile.width() <= size.width(), story);
    assertTrue(tile.top() + tile.height() <= size.height(), story);
  }

  @Test
  void tilesLieInsideTheStageOrItsScrollAndApart() {
    Random random = new Random(1);
    int scrolling = 0;
    for (int i = 0; i < SEEDS; i++) {
      Size stage = new Size(280 + random.nextInt(2000), 280 + random.nextInt(1200));
      List<Size> pictures = new ArrayList<>();
      for (int screen = random.nextInt(3); screen >= 0; screen--) {
        pictures.add(new Size(random.nextInt(3000), random.nextInt(2000)));
      }
      int others = 1 + random.nextInt(16);
      FilmStrip layout = FilmStrip.arrange(pictures, random.nextBoolean(), others, stage);
      String story = "seed 1, " + pictures + ", " + others + " on " + stage + ": " + layout;
      assertEquals(pictures.size(), layout.large().size(), story);
      assertEquals(others, layout.strip().size(), story);
      layout.large().forEach(tile -> assertWithin(tile, stage, story));
      layout.strip().forEach(tile -> assertWithin(tile, layout.content(), story));
      boolean across = layout.content().width() > stage.width();
      boolean down = layout.content().height() > stage.height();
      assertFalse(across && down, "in one direction at most: " + story);
      assertTrue(layout.content().width() >= stage.width(), story);
      assertTrue(layout.content().height() >= stage.height(), story);
      scrolling += across || down ? 1 : 0;
      List<Rectangle> all = all(layout);
      for (int a = 0; a < all.size(); a++) {
        for (int b = a + 1; b < all.size(); b++) {
          assertFalse(StageLayoutTest.overlap(all.get(a), all.get(b)), story);
        }
      }
    }
    assertTrue(scrolling > SEEDS / 20, "only " + scrolling + " scrolled");
  }

  /** While the strip is scrolled, nothing of it may come to lie over what is large. */
  @Test
  void theStripScrollsPastTheLarge() {
    FilmStrip beside = pinned(20, DESKTOP);
    Rectangle large = beside.large().getFirst();
    assertTrue(beside.content().height() > DESKTOP.height());
    assertTrue(
        beside.strip().stream().allMatch(tile -> tile.left() > large.left() + large.width()));
    FilmStrip below = pinned(12, PHONE);
    Rectangle above = below.large().getFirst();
    assertTrue(below.content().width() > PHONE.width());
    assertTrue(below.strip().stream().allMatch(tile -> tile.top() > above.top() + above.height()));
  }

  @Test
  void facesNeverVanish() {
    for (Size stage : STAGES) {
      for (int others = 1; others <= 24; others++) {
        for (FilmStrip layout : List.of(arrange(1, others, stage), pinned(others, stage))) {
          for (Rectangle tile : layout.strip()) {
            assertTrue(tile.width() >= 104 && tile.height() >= 80, others + " on " + stage + tile);
          }
        }
      }
    }
  }

  @Test
  void whatFitsDoesNotScroll() {
    for (Size stage : List.of(DESKTOP, new Size(1020, 744))) {
      for (int others = 1; others <= 7; others++) {
        assertEquals(stage, pinned(others, stage).content(), others + " on " + stage);
      }
    }
    assertEquals(PHONE, pinned(3, PHONE).content());
    assertEquals(PHONE, arrange(1, 8, PHONE).content());
  }

  @Test
  void oneScreenHasItsOwnShapeAndMostOfTheStage() {
    for (Size stage : STAGES) {
      for (int people = 1; people <= 8; people++) {
        FilmStrip layout = arrange(1, people, stage);
        Rectangle screen = layout.large().getFirst();
        String story = people + " on " + stage + ": " + layout;
        assertEquals(16.0 / 9, screen.ratio(), 0.02, story);
        // Nothing more could be had by using less than a sixth of the stage for people.
        double most = Math.min(1, Math.min(HD.ratio() / stage.ratio(), stage.ratio() / HD.ratio()));
        double share = (double) area(screen) / stage.width() / stage.height();
        assertTrue(share >= 0.69 * most, story + " has " + share + " of " + most);
        for (Rectangle person : layout.strip()) {
          assertTrue(area(person) * 0.9 <= area(screen), story);
        }
      }
    }
  }

  /** Bars around a face are wasted; a little of the background is not missed. */
  @Test
  void aPersonTakesTheStageAsItIs() {
    Rectangle onPhone = pinned(3, PHONE).large().getFirst();
    assertEquals(PHONE.width(), onPhone.width());
    assertTrue(onPhone.height() > PHONE.height() * 3 / 4, onPhone.toString());
    Rectangle onDesktop = pinned(3, DESKTOP).large().getFirst();
    assertEquals(DESKTOP.height(), onDesktop.height());
  }

  @Test
  void theStripIsBesideAWideStageAndBelowAHighOne() {
    for (boolean whole : new boolean[] {true, false}) {
      FilmStrip desktop = FilmStrip.arrange(List.of(HD), whole, 3, DESKTOP);
      int right = desktop.large().getFirst().left() + desktop.large().getFirst().width();
      assertTrue(desktop.strip().stream().allMatch(tile -> tile.left() > right));
      FilmStrip phone = FilmStrip.arrange(List.of(HD), whole, 3, PHONE);
      assertEquals(PHONE.width(), phone.large().getFirst().width());
      int bottom = phone.large().getFirst().top() + phone.large().getFirst().height();
      assertTrue(phone.strip().stream().allMatch(tile -> tile.top() > bottom));
    }
  }

  @Test
  void largeAndStripTogetherAreCentred() {
    for (Size stage : List.of(DESKTOP, PHONE)) {
      List<Rectangle> all = all(arrange(1, 2, stage));
      int left = all.stream().mapToInt(Rectangle::left).min().orElseThrow();
      int right = all.stream().mapToInt(tile -> tile.left() + tile.width()).max().orElseThrow();
      int top = all.stream().mapToInt(Rectangle::top).min().orElseThrow();
      int bottom = all.stream().mapToInt(tile -> tile.top() + tile.height()).max().orElseThrow();
      assertTrue(Math.abs(left - (stage.width() - right)) <= 1, all.toString());
      assertTrue(Math.abs(top - (stage.height() - bottom)) <= 1, all.toString());
    }
  }

  @Test
  void severalScreensAreEquallyLarge() {
    List<Size> pictures = List.of(HD, new Size(800, 1200), Size.UNKNOWN);
    List<Rectangle> screens = FilmStrip.arrange(pictures, true, 4, DESKTOP).large();
    assertEquals(area(screens.get(0)), area(screens.get(1)));
    assertEquals(area(screens.get(0)), area(screens.get(2)));
  }

  @Test
  void aScreenOfAnAbsurdShapeStillLeavesAUsefulTile() {
    for (Size picture : List.of(new Size(4000, 20), new Size(20, 4000))) {
      Rectangle tile = FilmStrip.arrange(List.of(picture), true, 2, DESKTOP).large().getFirst();
      assertTrue(tile.width() > 300 && tile.height() > 300, tile.toString());
    }
  }

  @Test
  void aStageThatIsNotMeasuredYetHasEmptyTiles() {
    FilmStrip layout = arrange(1, 2, Size.UNKNOWN);
    Rectangle empty = new Rectangle(0, 0, 0, 0);
    assertEquals(new FilmStrip(List.of(empty), List.of(empty, empty), Size.UNKNOWN), layout);
  }
}
