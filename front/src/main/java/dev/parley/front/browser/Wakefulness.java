package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Display;
import dev.parley.front.browser.jso.dom.WakeLockSentinel;
import org.jspecify.annotations.Nullable;

/** Keeps the screen from going dark, as long as the browser and the battery allow it. */
final class Wakefulness {
  private boolean wanted;
  private @Nullable WakeLockSentinel held;

  /** A lock is gone when the page is hidden, so it may be wanted again. */
  void keep(boolean on) {
    wanted = on;
    if (on && Display.hasWakeLock()) {
      // A phone that saves power says no: then the screen goes dark as it always does.
      Promises.settle(Display.requestWakeLock(), this::take, Promises::ignore);
    } else {
      take(null);
    }
  }

  private void take(@Nullable WakeLockSentinel next) {
    WakeLockSentinel before = held;
    held = next;
    if (before != null) {
      before.release();
    }
    if (next != null && !wanted) {
      take(null);
    }
  }
}
