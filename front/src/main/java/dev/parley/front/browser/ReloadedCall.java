package dev.parley.front.browser;

import dev.parley.front.app.PageEffect;
import dev.parley.front.browser.jso.dom.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The call that the page was in before it was loaded again. It is kept in the tab alone, and for
 * the time of one reload: a tab that is opened anew never goes into a call by itself.
 *
 * @param room name of the room
 * @param microphone whether the microphone was wanted
 * @param camera whether the camera was wanted
 */
public record ReloadedCall(String room, boolean microphone, boolean camera) {
  private static final String KEY = "parley.call";
  private static final char ON = '+';
  private static final char OFF = '-';
  private static final int FLAGS = 2;

  /** Takes what was remembered; null if this is no reload of a call. */
  public static @Nullable ReloadedCall take() {
    String remembered = Platform.storedInTab(KEY);
    Platform.storeInTab(KEY, "");
    return remembered.length() <= FLAGS || !Platform.isReload()
        ? null
        : new ReloadedCall(
            remembered.substring(FLAGS), remembered.charAt(0) == ON, remembered.charAt(1) == ON);
  }

  static void remember(PageEffect.RememberCall call) {
    String microphone = String.valueOf(call.microphone() ? ON : OFF);
    String camera = String.valueOf(call.camera() ? ON : OFF);
    Platform.storeInTab(KEY, microphone + camera + call.room());
  }
}
