package dev.parley.front.browser;

import dev.parley.front.app.Environment;
import dev.parley.front.app.PageMsg;
import dev.parley.front.browser.jso.dom.Display;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** What lies above other windows: a small window of the page's own, or one picture. */
public final class FloatingWindow {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 300;

  private final Dispatch dispatch;
  private @Nullable Window window;
  private @Nullable HTMLElement root;

  FloatingWindow(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** What the browser offers. */
  public static Environment.Floating possible() {
    if (Display.hasDocumentPictureInPicture()) {
      return Environment.Floating.WINDOW;
    }
    return Display.hasPictureInPicture()
        ? Environment.Floating.PICTURE
        : Environment.Floating.NOTHING;
  }

  /** Where the small window's content goes; null while there is none. */
  @Nullable HTMLElement root() {
    return root;
  }

  void run(Environment.Floating what, String element) {
    switch (what) {
      case NOTHING -> close();
      case PICTURE -> Display.floatPicture(element, this::report);
      // Whoever closes the dialog or presses twice gets none, and needs not be told.
      case WINDOW ->
          Promises.settle(Display.requestWindow(WIDTH, HEIGHT), this::opened, Promises::ignore);
    }
  }

  private void opened(Window small) {
    window = small;
    root = Display.furnish(small);
    small.onEvent(
        "pagehide",
        _ -> {
          window = null;
          root = null;
          report(false);
        });
    report(true);
  }

  private void close() {
    Display.exitPictureInPicture();
    if (window != null) {
      window.close();
    }
  }

  private void report(boolean on) {
    dispatch.accept(new PageMsg.FloatingChanged(on));
  }
}
