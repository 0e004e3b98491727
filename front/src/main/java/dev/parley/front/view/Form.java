package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.EntryWords.CAMERA;
import static dev.parley.front.view.words.EntryWords.DEVICES;
import static dev.parley.front.view.words.EntryWords.LANGUAGE;
import static dev.parley.front.view.words.EntryWords.MICROPHONE;
import static dev.parley.front.view.words.EntryWords.NUMBERED_DEVICE;
import static dev.parley.front.view.words.EntryWords.SPEAKER;
import static dev.parley.front.view.words.EntryWords.SYSTEM_DEFAULT;
import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.Happening;
import dev.parley.front.app.Language;
import dev.parley.front.app.Msg;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Text fields, buttons and menus that several screens use. */
final class Form {

  private Form() {}

  /** A text field with its label above. */
  static Html textField(
      Phrase label,
      String value,
      int maxLength,
      String autocomplete,
      Phrase placeholder,
      Function<String, Msg> typed) {
    return element(
        "label",
        Attribute.classes("field"),
        element("span", Attribute.classes("field-label"), text(label)),
        element(
            "input",
            Attribute.of("type", "text"),
            Attribute.of("value", value),
            Attribute.of("maxlength", Integer.toString(maxLength)),
            Attribute.of("autocomplete", autocomplete),
            Attribute.of("placeholder", placeholder),
            Attribute.of("dir", "auto"),
            Attribute.of("spellcheck", "false"),
            new Attribute.OnInput(typed)));
  }

  /** A round toggle button with an icon: {@code on} shows one, off the other. */
  static Html toggle(Phrase label, boolean on, String iconOn, String iconOff, Msg msg) {
    return element(
        "button",
        Attribute.classes(on ? "control" : "control control-off"),
        Attribute.of("type", "button"),
        Attribute.label(label),
        Attribute.of("title", label),
        Attribute.pressed(on),
        new Attribute.OnClick(msg),
        icon(on ? iconOn : iconOff));
  }

  /** The menus for all devices of this computer or phone. */
  static Html devices(LocalMedia media, boolean speakerChoice, Html more) {
    List<Html> menus = new ArrayList<>();
    menus.add(deviceMenu(MICROPHONE, "mic", DeviceKind.MICROPHONE, media));
    menus.add(deviceMenu(CAMERA, "video", DeviceKind.CAMERA, media));
    if (speakerChoice) {
      menus.add(deviceMenu(SPEAKER, "volume-2", DeviceKind.SPEAKER, media));
    }
    return element(
        "fieldset",
        Attribute.classes("devices"),
        element("legend", Attribute.classes("field-label"), text(DEVICES)),
        Html.all(menus),
        more);
  }

  private static Html deviceMenu(Phrase label, String icon, DeviceKind kind, LocalMedia media) {
    List<Html> options = new ArrayList<>();
    String chosen = media.chosen().id(kind);
    options.add(option("", SYSTEM_DEFAULT, chosen.isEmpty()));
    int number = 0;
    for (Device device : media.devices(kind)) {
      number++;
      // The browser's own alias for the default would stand there twice.
      if (!device.id().equals("default")) {
        Said name =
            device.label().isEmpty()
                ? NUMBERED_DEVICE.of(label, amount(number))
                : verbatim(device.label());
        options.add(option(device.id(), name, chosen.equals(device.id())));
      }
    }
    return element(
        "label",
        Attribute.classes("device"),
        icon(icon),
        element(
            "select",
            Attribute.label(label),
            new Attribute.OnInput(id -> new UiMsg.ChoseDevice(kind, id)),
            Html.all(options)),
        icon("chevron-down"));
  }

  /** The menu for what the page speaks, where each language is called as it calls itself. */
  static Html languages(Language current, Function<Language, Happening> chose) {
    List<Html> options = new ArrayList<>();
    for (Language language : Language.values()) {
      options.add(
          element(
              "option",
              new Attribute.Key(language.tag()),
              Attribute.of("value", language.tag()),
              Attribute.of("lang", language.tag()),
              Attribute.flag("selected", language == current),
              text(language.ownName())));
    }
    return element(
        "label",
        Attribute.classes("device"),
        icon("languages"),
        element(
            "select",
            Attribute.label(LANGUAGE),
            // As long as the words of another one are not there, it stays at this one.
            Attribute.of("value", current.tag()),
            new Attribute.OnInput(tag -> chose.apply(Language.of(List.of(tag)))),
            Html.all(options)),
        icon("chevron-down"));
  }

  /** Leads to the page that tells whether calls will work, beside this one. */
  static Html checkLink(String classes, Part... inside) {
    Part[] all = new Part[inside.length + 4];
    all[0] = Attribute.classes(classes);
    all[1] = Attribute.of("href", "check.html");
    all[2] = Attribute.of("target", "_blank");
    all[3] = Attribute.of("rel", "noopener noreferrer");
    System.arraycopy(inside, 0, all, 4, inside.length);
    return element("a", all);
  }

  private static Html option(String value, Said name, boolean selected) {
    return element(
        "option",
        new Attribute.Key(value),
        Attribute.of("value", value),
        Attribute.flag("selected", selected),
        text(name));
  }
}
