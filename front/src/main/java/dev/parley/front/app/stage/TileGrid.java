package dev.parley.front.app.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * Equal tiles in rows, an incomplete last row centred.
 *
 * @param count number of tiles
 * @param columns tiles in a full row
 * @param tileWidth width of each
 * @param tileHeight height of each
 */
record TileGrid(int count, int columns, int tileWidth, int tileHeight) {

  /** Space between tiles, in CSS pixels. */
  static final int GAP = 10;

  /**
   * What tiles may look like.
   *
   * @param narrowest least width by height
   * @param widest greatest width by height
   * @param mostWidth greatest width in CSS pixels
   */
  record Shape(double narrowest, double widest, int mostWidth) {}

  /**
   * The grid with the largest tiles; of several, the one with the fewest rows.
   *
   * @param count number of tiles, 1 or more
   * @param area where they must fit
   * @param shape what a tile may look like
   */
  static TileGrid largest(int count, Size area, Shape shape) {
    TileGrid best = fit(count, 1, area, shape);
    for (int columns = 2; columns <= count; columns++) {
      TileGrid candidate = fit(count, columns, area, shape);
      if (candidate.tileArea() >= best.tileArea()) {
        best = candidate;
      }
    }
    return best;
  }

  private static TileGrid fit(int count, int columns, Size area, Shape shape) {
    int rows = (count + columns - 1) / columns;
    int share = (area.width() - GAP * (columns - 1)) / columns;
    int cellWidth = Math.max(1, Math.min(share, shape.mostWidth()));
    int cellHeight = Math.max(1, (area.height() - GAP * (rows - 1)) / rows);
    double ratio =
        Math.max(shape.narrowest(), Math.min(shape.widest(), (double) cellWidth / cellHeight));
    int tileWidth = Math.min(cellWidth, (int) Math.round(cellHeight * ratio));
    int tileHeight = Math.min(cellHeight, (int) Math.round(tileWidth / ratio));
    return new TileGrid(count, columns, Math.max(1, tileWidth), Math.max(1, tileHeight));
  }

  /** In square pixels; no stage has as many as an int can count. */
  int tileArea() {
    return tileWidth * tileHeight;
  }

  private int rows() {
    return (count + columns - 1) / columns;
  }

  int width() {
    return columns * tileWidth + (columns - 1) * GAP;
  }

  int height() {
    return rows() * tileHeight + (rows() - 1) * GAP;
  }

  /** The tiles when the grid has its corner there. */
  List<Rectangle> at(int left, int top) {
    List<Rectangle> result = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      int inRow = Math.min(columns, count - row * columns);
      int indent = (width() - inRow * tileWidth - (inRow - 1) * GAP) / 2;
      for (int column = 0; column < inRow; column++) {
        result.add(
            new Rectangle(
                left + indent + column * (tileWidth + GAP),
                top + row * (tileHeight + GAP),
                tileWidth,
                tileHeight));
      }
    }
    return result;
  }
}
