package dev.parley.front.view;

import static dev.parley.front.view.Html.element;

import dev.parley.front.app.mesh.Mesh;
import dev.parley.front.view.words.Said;
import java.util.List;

/** A small line of how something went in the last minute; the newest is on the right. */
final class PlotView {
  private static final int WIDTH = Mesh.Watched.MOST - 1;
  private static final int HEIGHT = 24;

  private PlotView() {}

  /**
   * Draws it.
   *
   * @param name says in words what can be seen
   * @param values 0 or more, oldest first, at most a minute's
   * @param top the value at the upper edge, 1 or more; larger ones stay there
   */
  static Html line(Said name, List<Integer> values, int top) {
    StringBuilder points = new StringBuilder();
    int left = WIDTH + 1 - values.size();
    for (int i = 0; i < values.size(); i++) {
      long height = Math.min(top, values.get(i)) * (long) HEIGHT / top;
      points.append(left + i).append(',').append(HEIGHT - height).append(' ');
    }
    return element(
        "svg",
        Attribute.classes("plot"),
        Attribute.of("role", "img"),
        Attribute.label(name),
        Attribute.of("viewBox", "0 -1 " + WIDTH + " " + (HEIGHT + 2)),
        Attribute.of("preserveAspectRatio", "none"),
        element("polyline", Attribute.of("points", points.toString())));
  }
}
