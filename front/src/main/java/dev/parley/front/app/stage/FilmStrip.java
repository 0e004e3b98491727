package dev.parley.front.app.stage;

import java.util.List;

/**
 * Shares the stage between what is to be seen large, a person or shared screens, and everyone else
 * as a strip beside or below it, whichever leaves more to the large. Where the large cannot use all
 * of the stage, the strip gets more of it. A strip of so many that faces would vanish scrolls.
 *
 * @param large one rectangle for each large tile; they stay where they are while the strip scrolls
 * @param strip one for each of the others, some of them beyond the stage if it scrolls
 * @param content size of all of it: the stage, or more in the one direction in which it scrolls
 */
public record FilmStrip(List<Rectangle> large, List<Rectangle> strip, Size content) {

  /** The usual shape of a screen, for one that is not seen yet. */
  private static final double USUAL = 16.0 / 9;

  private static final double NARROWEST_SCREEN = 0.5;
  private static final double WIDEST_SCREEN = 2.4;

  /** A person is cut a little rather than made small: see {@link PictureFit}. */
  private static final double NARROWEST_LARGE = 9.0 / 16;

  private static final double NARROWEST_BESIDE = 5.0 / 4;

  /** Almost a square: any narrower, and pictures of cameras would be shown with bars. */
  private static final double NARROWEST_BELOW = 1.05;

  private static final double WIDEST_PERSON = 16.0 / 9;

  /** The least part of the stage that the strip gets, and its bounds in CSS pixels. */
  private static final double STRIP_SHARE = 0.17;

  private static final int STRIP_MIN = 84;
  private static final int STRIP_MAX = 240;

  /** The smallest tile in which one knows a face, in CSS pixels. */
  private static final int FACE_WIDTH = 104;

  private static final int FACE_HEIGHT = 86;

  /** Room for a scroll bar, in CSS pixels. */
  private static final int SCROLL_BAR = 12;

  /** Copies the lists. */
  public FilmStrip {
    large = List.copyOf(large);
    strip = List.copyOf(strip);
  }

  private record Split(boolean beside, TileGrid large, TileGrid strip, Size rest, boolean scrolls) {

    FilmStrip place(Size stage) {
      int wide = scrolls ? rest.width() : strip.width();
      int high = scrolls ? rest.height() : strip.height();
      int right = large.width() + TileGrid.GAP;
      int down = large.height() + TileGrid.GAP;
      int left = beside ? (stage.width() - right - wide) / 2 : (stage.width() - large.width()) / 2;
      int top = beside ? (stage.height() - large.height()) / 2 : (stage.height() - down - high) / 2;
      int stripLeft = beside ? left + right : Math.max(0, (stage.width() - strip.width()) / 2);
      int stripTop = beside ? Math.max(0, (stage.height() - strip.height()) / 2) : top + down;
      Size content =
          beside
              ? new Size(stage.width(), Math.max(stage.height(), strip.height()))
              : new Size(Math.max(stage.width(), strip.width()), stage.height());
      return new FilmStrip(large.at(left, top), strip.at(stripLeft, stripTop), content);
    }
  }

  /**
   * Returns a place for every tile; none of them overlap until the strip is scrolled.
   *
   * @param pictures sizes of what is large, as far as they are known; 1 or more
   * @param whole whether these must be shown whole, as screens are
   * @param others number of tiles in the strip, 1 or more
   * @param stage size of the stage; when it is not known, every rectangle is empty
   */
  public static FilmStrip arrange(List<Size> pictures, boolean whole, int others, Size stage) {
    if (!stage.known()) {
      return new FilmStrip(
          StageLayout.emptyRectangles(pictures.size()),
          StageLayout.emptyRectangles(others),
          Size.UNKNOWN);
    }
    Split beside = split(true, pictures, whole, others, stage);
    Split below = split(false, pictures, whole, others, stage);
    int gain = beside.large().tileArea() - below.large().tileArea();
    boolean better = gain == 0 ? beside.strip().tileArea() >= below.strip().tileArea() : gain > 0;
    return (better ? beside : below).place(stage);
  }

  private static Split split(
      boolean beside, List<Size> pictures, boolean whole, int others, Size stage) {
    int least = strip(beside ? stage.width() : stage.height());
    TileGrid large = large(pictures, whole, less(stage, beside, least + TileGrid.GAP));
    int used = (beside ? large.width() : large.height()) + TileGrid.GAP;
    Size rest = less(stage, beside, used);
    double narrowest = beside ? NARROWEST_BESIDE : NARROWEST_BELOW;
    // However much is left: what is large comes before the others.
    TileGrid.Shape shape =
        new TileGrid.Shape(narrowest, WIDEST_PERSON, (large.width() - TileGrid.GAP) / 2);
    TileGrid all = TileGrid.largest(others, rest, shape);
    TileGrid some = scrolling(beside, others, rest);
    boolean tooSmall = all.tileWidth() < FACE_WIDTH || all.tileHeight() < FACE_HEIGHT;
    boolean scrolls = tooSmall && some.tileArea() > all.tileArea();
    return new Split(beside, large, scrolls ? some : all, rest, scrolls);
  }

  private static int strip(int extent) {
    int strip = (int) (extent * STRIP_SHARE);
    return Math.min(extent / 2, Math.max(STRIP_MIN, Math.min(STRIP_MAX, strip)));
  }

  private static Size less(Size stage, boolean beside, int taken) {
    return beside
        ? new Size(stage.width() - taken, stage.height())
        : new Size(stage.width(), stage.height() - taken);
  }

  /** Tiles of a good size, more of them than there is room for. */
  private static TileGrid scrolling(boolean beside, int count, Size rest) {
    if (beside) {
      int room = Math.max(1, rest.width() - SCROLL_BAR);
      int columns = fitting(room, FACE_WIDTH);
      int width = share(room, columns);
      double ratio = width / WIDEST_PERSON < FACE_HEIGHT ? NARROWEST_BESIDE : WIDEST_PERSON;
      return new TileGrid(count, Math.min(count, columns), width, (int) Math.ceil(width / ratio));
    }
    int room = Math.max(1, rest.height() - SCROLL_BAR);
    int rows = fitting(room, FACE_HEIGHT);
    int height = share(room, rows);
    int columns = (count + rows - 1) / rows;
    return new TileGrid(count, columns, (int) (height * NARROWEST_BESIDE), height);
  }

  private static int fitting(int room, int least) {
    return Math.max(1, (room + TileGrid.GAP) / (least + TileGrid.GAP));
  }

  private static int share(int room, int among) {
    return Math.max(1, (room - TileGrid.GAP * (among - 1)) / among);
  }

  /** One screen gets a tile of its own shape; several get tiles of a shape between theirs. */
  private static TileGrid large(List<Size> pictures, boolean whole, Size area) {
    double narrowest = whole ? WIDEST_SCREEN : NARROWEST_LARGE;
    double widest = whole ? NARROWEST_SCREEN : WIDEST_PERSON;
    for (Size picture : whole ? pictures : List.<Size>of()) {
      double ratio = picture.known() ? picture.ratio() : USUAL;
      double kept = Math.max(NARROWEST_SCREEN, Math.min(WIDEST_SCREEN, ratio));
      narrowest = Math.min(narrowest, kept);
      widest = Math.max(widest, kept);
    }
    return TileGrid.largest(
        pictures.size(), area, new TileGrid.Shape(narrowest, widest, area.width()));
  }
}
