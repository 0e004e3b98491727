package dev.parley.front.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an address wishes besides a room, behind a question mark in its fragment: {@code
 * #room-name?name=Ana&mute=1}. Each wish is as good as pressing the same by hand, and none goes
 * into a call by itself: whoever follows a link decides that.
 */
public final class Presets {
  private static final String YES = "1";
  private static final String NO = "0";

  private Presets() {}

  /**
   * What the person would press.
   *
   * @param parameter gives the value of a parameter; empty = not given
   */
  public static List<Msg> of(UnaryOperator<String> parameter) {
    List<Msg> wishes = new ArrayList<>();
    String name = PersonName.clean(parameter.apply("name"));
    if (!name.isEmpty()) {
      wishes.add(new UiMsg.TypedDisplayName(name));
    }
    String mute = parameter.apply("mute");
    if (mute.equals(YES) || mute.equals(NO)) {
      wishes.add(new UiMsg.AskedMicrophone(mute.equals(NO)));
    }
    String camera = parameter.apply("camera");
    if (camera.equals(YES) || camera.equals(NO)) {
      wishes.add(new UiMsg.AskedCamera(camera.equals(YES)));
    }
    if (parameter.apply("chat").equals(YES)) {
      wishes.add(new UiMsg.AskedChat());
    }
    String theme = parameter.apply("theme");
    if (!theme.isEmpty() && Theme.of(theme).word().equals(theme)) {
      wishes.add(new UiMsg.ChoseTheme(Theme.of(theme)));
    }
    String language = parameter.apply("lang");
    if (!language.isEmpty()) {
      wishes.add(new UiMsg.ChoseLanguage(Language.of(List.of(language))));
    }
    return wishes;
  }
}
