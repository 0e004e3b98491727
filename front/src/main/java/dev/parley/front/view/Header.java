package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;

import dev.parley.front.app.Theme;
import dev.parley.front.app.UiMsg;

/** The line at the top of every screen but the call. */
final class Header {

  private Header() {}

  static Html view(Theme theme) {
    return element(
        "header",
        Attribute.classes("header"),
        element(
            "button",
            Attribute.classes("wordmark"),
            Attribute.of("type", "button"),
            Attribute.label("Parley, home"),
            new Attribute.OnClick(new UiMsg.PressedHome()),
            logo(),
            element("span", text("Parley"))),
        themeButton(theme));
  }

  /** Two people leaning towards each other. */
  static Html logo() {
    return element(
        "svg",
        Attribute.classes("logo"),
        Attribute.of("viewBox", "0 0 32 32"),
        Attribute.of("aria-hidden", "true"),
        element("use", Attribute.of("href", "#logo")));
  }

  private static Html themeButton(Theme theme) {
    return div(
        "header-tools",
        element(
            "button",
            Attribute.classes("icon-button"),
            Attribute.of("type", "button"),
            Attribute.label("Theme: " + name(theme)),
            Attribute.of("title", "Theme: " + name(theme)),
            new Attribute.OnClick(new UiMsg.ChoseTheme(next(theme))),
            icon(iconOf(theme))));
  }

  static String name(Theme theme) {
    return switch (theme) {
      case SYSTEM -> "as the system";
      case DARK -> "dark";
      case LIGHT -> "light";
    };
  }

  private static String iconOf(Theme theme) {
    return switch (theme) {
      case SYSTEM -> "sun-moon";
      case DARK -> "moon";
      case LIGHT -> "sun";
    };
  }

  private static Theme next(Theme theme) {
    return switch (theme) {
      case SYSTEM -> Theme.DARK;
      case DARK -> Theme.LIGHT;
      case LIGHT -> Theme.SYSTEM;
    };
  }
}
