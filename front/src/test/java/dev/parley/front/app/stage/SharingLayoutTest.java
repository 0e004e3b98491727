package dev.parley.front.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Screens and people on stages of every shape. */
class SharingLayoutTest {
  private static final int SEEDS = 5_000;
  private static final Size DESKTOP = new Size(1400, 744);
  private static final Size PHONE = new Size(370, 690);
  private static final Size HD = new Size(1920, 1080);

  private static SharingLayout arrange(int screens, int people, Size stage) {
    return SharingLayout.arrange(Collections.nCopies(screens, HD), people, stage);
  }

  private static long area(Rectangle tile) {
    return (long) tile.width() * tile.height();
  }

  private static List<Rectangle> all(SharingLayout layout) {
    List<Rectangle> all = new ArrayList<>(layout.screens());
    all.addAll(layout.people());
    return all;
  }

  @Test
  void tilesLieInsideTheStageAndApart() {
    Random random = new Random(1);
    for (int i = 0; i < SEEDS; i++) {
      Size stage = new Size(280 + random.nextInt(2000), 280 + random.nextInt(1200));
      List<Size> pictures = new ArrayList<>();
      for (int screen = random.nextInt(3); screen >= 0; screen--) {
        pictures.add(new Size(random.nextInt(3000), random.nextInt(2000)));
      }
      int people = 1 + random.nextInt(8);
      SharingLayout layout = SharingLayout.arrange(pictures, people, stage);
      String story = "seed 1, " + pictures + ", " + people + " on " + stage + ": " + layout;
      assertEquals(pictures.size(), layout.screens().size(), story);
      assertEquals(people, layout.people().size(), story);
      List<Rectangle> all = all(layout);
      for (Rectangle tile : all) {
        assertTrue(tile.left() >= 0 && tile.top() >= 0, story);
        assertTrue(tile.width() > 1 && tile.height() > 1, story);
        assertTrue(tile.left() + tile.width() <= stage.width(), story);
        assertTrue(tile.top() + tile.height() <= stage.height(), story);
      }
      for (int a = 0; a < all.size(); a++) {
        for (int b = a + 1; b < all.size(); b++) {
          assertFalse(StageLayoutTest.overlap(all.get(a), all.get(b)), story);
        }
      }
    }
  }

  @Test
  void oneScreenHasItsOwnShapeAndMostOfTheStage() {
    for (Size stage : List.of(DESKTOP, PHONE, new Size(1020, 744), new Size(820, 290))) {
      for (int people = 1; people <= 8; people++) {
        SharingLayout layout = arrange(1, people, stage);
        Rectangle screen = layout.screens().getFirst();
        String story = people + " on " + stage + ": " + layout;
        assertEquals(16.0 / 9, screen.ratio(), 0.02, story);
        // Nothing more could be had by using less than a sixth of the stage for people.
        double most = Math.min(1, Math.min(HD.ratio() / stage.ratio(), stage.ratio() / HD.ratio()));
        double share = (double) area(screen) / stage.width() / stage.height();
        assertTrue(share >= 0.69 * most, story + " has " + share + " of " + most);
        for (Rectangle person : layout.people()) {
          assertTrue(area(person) * 0.9 <= area(screen), story);
        }
      }
    }
  }

  @Test
  void peopleAreBesideAWideStageAndBelowAHighOne() {
    SharingLayout desktop = arrange(1, 3, DESKTOP);
    int right = desktop.screens().getFirst().left() + desktop.screens().getFirst().width();
    assertTrue(desktop.people().stream().allMatch(tile -> tile.left() > right));
    SharingLayout phone = arrange(1, 3, PHONE);
    assertEquals(PHONE.width(), phone.screens().getFirst().width());
    int bottom = phone.screens().getFirst().top() + phone.screens().getFirst().height();
    assertTrue(phone.people().stream().allMatch(tile -> tile.top() > bottom));
  }

  @Test
  void screensAndPeopleTogetherAreCentred() {
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
    List<Rectangle> screens = SharingLayout.arrange(pictures, 4, DESKTOP).screens();
    assertEquals(area(screens.get(0)), area(screens.get(1)));
    assertEquals(area(screens.get(0)), area(screens.get(2)));
  }

  @Test
  void aScreenOfAnAbsurdShapeStillLeavesAUsefulTile() {
    for (Size picture : List.of(new Size(4000, 20), new Size(20, 4000))) {
      Rectangle tile = SharingLayout.arrange(List.of(picture), 2, DESKTOP).screens().getFirst();
      assertTrue(tile.width() > 300 && tile.height() > 300, tile.toString());
    }
  }

  @Test
  void aStageThatIsNotMeasuredYetHasEmptyTiles() {
    SharingLayout layout = arrange(1, 2, Size.UNKNOWN);
    Rectangle empty = new Rectangle(0, 0, 0, 0);
    assertEquals(new SharingLayout(List.of(empty), List.of(empty, empty)), layout);
  }
}
