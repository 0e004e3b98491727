package dev.parley.front.view;

import dev.parley.front.app.Language;
import dev.parley.front.view.words.Catalogue;
import dev.parley.front.view.words.Numerals;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.Translation;
import java.util.List;

/** Languages as tests speak them, without a browser. */
final class Tongues {
  static final Translation ENGLISH = new Translation(Language.ENGLISH, List.of(), new Plain());

  private Tongues() {}

  /** Another one, with all its words. */
  static Translation of(Language language) {
    return language == Language.ENGLISH
        ? ENGLISH
        : new Translation(language, Catalogue.texts(language), new Plain());
  }

  /** Numbers as Java has them, and the plurals of English. */
  record Plain() implements Numerals {
    @Override
    public String category(double amount) {
      return amount == 1 ? "one" : "other";
    }

    @Override
    public String write(double amount, int digits) {
      return digits == 0 ? Long.toString((long) amount) : Double.toString(amount);
    }
  }

  static String english(Said said) {
    return ENGLISH.say(said);
  }
}
