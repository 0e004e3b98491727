package dev.parley.front.app.stage;

import java.util.List;

/**
 * Shares the stage between screens that are shown and the people in the call: the screens as large
 * as they can be, the people as a strip beside or below them, whichever leaves more to the screens.
 * Where the screens cannot use all of the stage, the people get more of it.
 *
 * @param screens one rectangle for each screen
 * @param people one for each person: the own one first, then the others
 */
public record SharingLayout(List<Rectangle> screens, List<Rectangle> people) {

  /** The usual shape of a screen, for one that is not seen yet. */
  private static final double USUAL = 16.0 / 9;

  private static final double NARROWEST_SCREEN = 0.5;
  private static final double WIDEST_SCREEN = 2.4;
  private static final double NARROWEST_BESIDE = 5.0 / 4;

  /** Almost a square: any narrower, and pictures of cameras would be shown with bars. */
  private static final double NARROWEST_BELOW = 1.05;

  private static final double WIDEST_PERSON = 16.0 / 9;

  /** The least part of the stage that people get, and its bounds in CSS pixels. */
  private static final double STRIP_SHARE = 0.17;

  private static final int STRIP_MIN = 84;
  private static final int STRIP_MAX = 240;

  /** Copies the lists. */
  public SharingLayout {
    screens = List.copyOf(screens);
    people = List.copyOf(people);
  }

  private record Split(boolean beside, TileGrid screens, TileGrid people) {

    SharingLayout place(Size stage) {
      int right = beside ? screens.width() + TileGrid.GAP : 0;
      int down = beside ? 0 : screens.height() + TileGrid.GAP;
      int width = beside ? right + people.width() : stage.width();
      int height = beside ? stage.height() : down + people.height();
      int left = (stage.width() - width) / 2;
      int top = (stage.height() - height) / 2;
      return new SharingLayout(
          beside
              ? screens.at(left, (stage.height() - screens.height()) / 2)
              : screens.at((stage.width() - screens.width()) / 2, top),
          beside
              ? people.at(left + right, (stage.height() - people.height()) / 2)
              : people.at((stage.width() - people.width()) / 2, top + down));
    }
  }

  /**
   * Returns a place for every tile; none of them overlap.
   *
   * @param pictures sizes of the screens, as far as they are known; 1 or more
   * @param people number of people, 1 or more
   * @param stage size of the stage; when it is not known, every rectangle is empty
   */
  public static SharingLayout arrange(List<Size> pictures, int people, Size stage) {
    if (!stage.known()) {
      return new SharingLayout(
          StageLayout.emptyRectangles(pictures.size()), StageLayout.emptyRectangles(people));
    }
    Split beside = split(true, pictures, people, stage);
    Split below = split(false, pictures, people, stage);
    int gain = beside.screens().tileArea() - below.screens().tileArea();
    boolean better = gain == 0 ? beside.people().tileArea() >= below.people().tileArea() : gain > 0;
    return (better ? beside : below).place(stage);
  }

  private static Split split(boolean beside, List<Size> pictures, int people, Size stage) {
    int strip = strip(beside ? stage.width() : stage.height());
    TileGrid screens = screens(pictures, less(stage, beside, strip));
    int used = beside ? screens.width() : screens.height();
    int left = (beside ? stage.width() : stage.height()) - used - TileGrid.GAP;
    Size rest = beside ? new Size(left, stage.height()) : new Size(stage.width(), left);
    double narrowest = beside ? NARROWEST_BESIDE : NARROWEST_BELOW;
    // However much is left: what is shared comes before the faces.
    TileGrid.Shape shape =
        new TileGrid.Shape(narrowest, WIDEST_PERSON, (screens.width() - TileGrid.GAP) / 2);
    return new Split(beside, screens, TileGrid.largest(people, rest, shape));
  }

  private static int strip(int extent) {
    int strip = (int) (extent * STRIP_SHARE);
    return Math.min(extent / 2, Math.max(STRIP_MIN, Math.min(STRIP_MAX, strip)));
  }

  private static Size less(Size stage, boolean beside, int strip) {
    return beside
        ? new Size(stage.width() - strip - TileGrid.GAP, stage.height())
        : new Size(stage.width(), stage.height() - strip - TileGrid.GAP);
  }

  /** One screen gets a tile of its own shape; several get tiles of a shape between theirs. */
  private static TileGrid screens(List<Size> pictures, Size area) {
    double narrowest = WIDEST_SCREEN;
    double widest = NARROWEST_SCREEN;
    for (Size picture : pictures) {
      double ratio = picture.known() ? picture.ratio() : USUAL;
      double kept = Math.max(NARROWEST_SCREEN, Math.min(WIDEST_SCREEN, ratio));
      narrowest = Math.min(narrowest, kept);
      widest = Math.max(widest, kept);
    }
    return TileGrid.largest(
        pictures.size(), area, new TileGrid.Shape(narrowest, widest, area.width()));
  }
}
