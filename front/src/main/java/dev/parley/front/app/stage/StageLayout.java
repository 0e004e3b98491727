package dev.parley.front.app.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the stage between tiles so that the pictures become as large as they can.
 *
 * <p>Two people see each other over the whole stage, with the own picture small in a corner, where
 * the other picture has the right shape for that. Any other number gets a grid of equal tiles; an
 * incomplete last row is centred. Tiles keep a shape that suits faces, and never overlap but for
 * that corner.
 */
public final class StageLayout {

  /** Space between tiles, in CSS pixels. */
  public static final int GAP = 10;

  private static final double WIDEST = 16.0 / 9;
  private static final double NARROWEST_IN_LANDSCAPE = 5.0 / 4;
  private static final double NARROWEST_IN_PORTRAIT = 3.0 / 4;
  private static final double CORNER_SHARE = 0.22;
  private static final double CORNER_SHARE_IN_PORTRAIT = 0.3;
  private static final int CORNER_MIN_WIDTH = 96;

  private StageLayout() {}

  /**
   * Returns one rectangle for each tile: the own one first, then the others.
   *
   * @param count number of tiles, 1 or more
   * @param stage size of the stage; when it is not known, every rectangle is empty
   */
  public static List<Rectangle> arrange(int count, Size stage) {
    if (!stage.known()) {
      return emptyRectangles(count);
    }
    return count == 2 ? ownInCorner(stage) : grid(count, stage);
  }

  /**
   * The same for two people: over the whole stage only if the other picture fills it well, else one
   * above the other or side by side.
   *
   * @param picture size of the other picture, if known
   */
  public static List<Rectangle> arrangeTwo(Size stage, Size picture) {
    boolean fills =
        !picture.known() || PictureFit.of(picture.ratio(), stage.ratio()) == PictureFit.COVER;
    return fills || !stage.known() ? arrange(2, stage) : grid(2, stage);
  }

  private static List<Rectangle> emptyRectangles(int count) {
    List<Rectangle> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(new Rectangle(0, 0, 0, 0));
    }
    return result;
  }

  private static List<Rectangle> ownInCorner(Size stage) {
    boolean portrait = stage.ratio() < 1;
    double share = portrait ? CORNER_SHARE_IN_PORTRAIT : CORNER_SHARE;
    int width = Math.max(CORNER_MIN_WIDTH, (int) (stage.width() * share));
    width = Math.min(width, stage.width());
    int height = (int) (width / (portrait ? NARROWEST_IN_PORTRAIT : WIDEST));
    height = Math.min(height, stage.height());
    int margin = Math.min(GAP, Math.min(stage.width() - width, stage.height() - height));
    Rectangle own =
        new Rectangle(
            stage.width() - width - margin, stage.height() - height - margin, width, height);
    return List.of(own, new Rectangle(0, 0, stage.width(), stage.height()));
  }

  private record Grid(int columns, int rows, int tileWidth, int tileHeight) {
    long area() {
      return (long) tileWidth * tileHeight;
    }
  }

  private static List<Rectangle> grid(int count, Size stage) {
    Grid best = fit(count, 1, stage);
    for (int columns = 2; columns <= count; columns++) {
      Grid candidate = fit(count, columns, stage);
      if (candidate.area() > best.area()) {
        best = candidate;
      }
    }
    return place(count, best, stage);
  }

  /** The largest tiles of a good shape for this number of columns. */
  private static Grid fit(int count, int columns, Size stage) {
    int rows = (count + columns - 1) / columns;
    int cellWidth = Math.max(1, (stage.width() - GAP * (columns - 1)) / columns);
    int cellHeight = Math.max(1, (stage.height() - GAP * (rows - 1)) / rows);
    double narrowest = stage.ratio() < 1 ? NARROWEST_IN_PORTRAIT : NARROWEST_IN_LANDSCAPE;
    // One tile alone may take the stage as it is: there is nothing to line up with.
    double ratio =
        count == 1
            ? stage.ratio()
            : Math.max(narrowest, Math.min(WIDEST, (double) cellWidth / cellHeight));
    int tileWidth = Math.min(cellWidth, (int) Math.round(cellHeight * ratio));
    int tileHeight = Math.min(cellHeight, (int) Math.round(tileWidth / ratio));
    return new Grid(columns, rows, Math.max(1, tileWidth), Math.max(1, tileHeight));
  }

  private static List<Rectangle> place(int count, Grid grid, Size stage) {
    List<Rectangle> result = new ArrayList<>();
    int gridHeight = grid.rows() * grid.tileHeight() + (grid.rows() - 1) * GAP;
    int top = (stage.height() - gridHeight) / 2;
    for (int row = 0; row < grid.rows(); row++) {
      int inRow = Math.min(grid.columns(), count - row * grid.columns());
      int left = (stage.width() - inRow * grid.tileWidth() - (inRow - 1) * GAP) / 2;
      for (int column = 0; column < inRow; column++) {
        result.add(
            new Rectangle(
                left + column * (grid.tileWidth() + GAP),
                top + row * (grid.tileHeight() + GAP),
                grid.tileWidth(),
                grid.tileHeight()));
      }
    }
    return result;
  }
}
