package dev.parley.front.app.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the stage between tiles so that the pictures become as large as they can.
 *
 * <p>Two people see each other over the whole stage, with the own picture small in a corner, where
 * the other picture has the right shape for that; who is alone sees the own picture there already.
 * Any other number gets a grid of equal tiles; an incomplete last row is centred. Tiles keep a
 * shape that suits faces, and never overlap but for that corner.
 */
public final class StageLayout {

  /** Space between tiles, in CSS pixels. */
  public static final int GAP = TileGrid.GAP;

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
    return count <= 2 ? ownInCorner(stage).subList(0, count) : grid(count, stage);
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

  static List<Rectangle> emptyRectangles(int count) {
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

  private static List<Rectangle> grid(int count, Size stage) {
    double narrowest = stage.ratio() < 1 ? NARROWEST_IN_PORTRAIT : NARROWEST_IN_LANDSCAPE;
    TileGrid.Shape shape = new TileGrid.Shape(narrowest, WIDEST, stage.width());
    TileGrid grid = TileGrid.largest(count, stage, shape);
    return grid.at((stage.width() - grid.width()) / 2, (stage.height() - grid.height()) / 2);
  }
}
