package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.EntryWords.THEME_IS_DARK;
import static dev.parley.front.view.words.EntryWords.THEME_IS_LIGHT;
import static dev.parley.front.view.words.EntryWords.THEME_IS_SYSTEM;
import static dev.parley.front.view.words.EntryWords.TO_HOME;

import dev.parley.front.app.Happening;
import dev.parley.front.app.Shared;
import dev.parley.front.app.Theme;
import dev.parley.front.app.UiMsg;
import dev.parley.front.view.words.Phrase;
import java.util.List;
import java.util.function.Function;

/** The line at the top of every screen but the call. */
final class Header {

  private Header() {}

  static Html view(Shared shared, Html... tools) {
    return element(
        "header",
        Attribute.classes("header"),
        element(
            "button",
            Attribute.classes("wordmark"),
            Attribute.of("type", "button"),
            Attribute.label(TO_HOME),
            new Attribute.OnClick(new UiMsg.PressedHome()),
            logo(),
            element("span", text("Parley"))),
        div(
            "header-tools",
            Html.all(List.of(tools)),
            Form.languages(shared.language(), UiMsg.ChoseLanguage::new),
            themeButton(shared.settings().theme(), UiMsg.ChoseTheme::new)));
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

  /** Leads from each theme to the next. */
  static Html themeButton(Theme theme, Function<Theme, Happening> chose) {
    return element(
        "button",
        Attribute.classes("icon-button"),
        Attribute.of("type", "button"),
        Attribute.label(name(theme)),
        Attribute.of("title", name(theme)),
        new Attribute.OnClick(chose.apply(next(theme))),
        icon(iconOf(theme)));
  }

  private static Phrase name(Theme theme) {
    return switch (theme) {
      case SYSTEM -> THEME_IS_SYSTEM;
      case DARK -> THEME_IS_DARK;
      case LIGHT -> THEME_IS_LIGHT;
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
