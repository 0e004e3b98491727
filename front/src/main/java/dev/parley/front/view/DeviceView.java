package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.SafetyWords.DEVICES_WORDS;
import static dev.parley.front.view.words.SafetyWords.FORGET_DEVICES;
import static dev.parley.front.view.words.SafetyWords.KNOWN_DEVICE;
import static dev.parley.front.view.words.SafetyWords.KNOWN_DEVICE_OF;
import static dev.parley.front.view.words.SafetyWords.NEW_DEVICE;
import static dev.parley.front.view.words.SafetyWords.UNPROVEN_DEVICE;
import static dev.parley.front.view.words.SafetyWords.VERIFIED_DEVICE;
import static dev.parley.front.view.words.SafetyWords.VERIFIED_DEVICE_OF;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.UiMsg;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import org.jspecify.annotations.Nullable;

/** The devices of others, and whether they are known again. */
final class DeviceView {

  private DeviceView() {}

  /** What is known of someone's device; null while nothing is. */
  static @Nullable Phrase words(@Nullable PeerDevice device, Said name) {
    if (device == null) {
      return null;
    }
    Said known = verbatim(device.name());
    boolean same = device.name().isEmpty() || known.equals(name);
    return switch (device.standing()) {
      case CLAIMED -> null;
      case REFUSED -> UNPROVEN_DEVICE;
      case NEW -> NEW_DEVICE;
      case KNOWN -> same ? KNOWN_DEVICE : KNOWN_DEVICE_OF.of(known);
      case VERIFIED -> same ? VERIFIED_DEVICE : VERIFIED_DEVICE_OF.of(known);
    };
  }

  static Html settings() {
    return div(
        "trouble",
        element("p", Attribute.classes("hint"), text(DEVICES_WORDS)),
        element(
            "button",
            Attribute.classes("button small"),
            Attribute.of("type", "button"),
            new Attribute.OnClick(new UiMsg.ForgotDevices()),
            text(FORGET_DEVICES)));
  }
}
