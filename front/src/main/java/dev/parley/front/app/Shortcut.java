package dev.parley.front.app;

import org.jspecify.annotations.Nullable;

/** Keys that do something in a call, wherever the focus is but in a text field. */
public enum Shortcut {
  /** Microphone on or off. */
  MICROPHONE("m"),
  /** Camera on or off. */
  CAMERA("v"),
  /** The own screen shared or not. */
  SCREEN("s"),
  /** The own hand up or down. */
  HAND("h"),
  /** Chat open or closed. */
  CHAT("c"),
  /** People open or closed. */
  PEOPLE("p"),
  /** The invite link. */
  INVITE("i"),
  /** The whole screen for the call, or not any more. */
  FULL_SCREEN("f"),
  /** This list. */
  SHORTCUTS("?");

  private final String key;

  Shortcut(String key) {
    this.key = key;
  }

  UiMsg msg() {
    return switch (this) {
      case MICROPHONE -> new UiMsg.ToggledMicrophone();
      case CAMERA -> new UiMsg.ToggledCamera();
      case SCREEN -> new UiMsg.ToggledScreen();
      case HAND -> new UiMsg.ToggledHand();
      case CHAT -> new UiMsg.ToggledPanel(CallUi.Panel.CHAT);
      case PEOPLE -> new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE);
      case INVITE -> new UiMsg.OpenedDialog(CallUi.Dialog.INVITE);
      case FULL_SCREEN -> new UiMsg.ToggledFullScreen(null);
      case SHORTCUTS -> new UiMsg.OpenedDialog(CallUi.Dialog.SHORTCUTS);
    };
  }

  /** The key, as {@code KeyboardEvent.key} gives it without shift. */
  public String key() {
    return key;
  }

  static @Nullable UiMsg msgFor(String key) {
    for (Shortcut shortcut : values()) {
      if (shortcut.key.equals(key)) {
        return shortcut.msg();
      }
    }
    return null;
  }
}
