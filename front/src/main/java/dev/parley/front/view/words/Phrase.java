package dev.parley.front.view.words;

import java.util.List;

/**
 * Words of the catalogue.
 *
 * <p>A text may have placeholders, {@code {name}}, and variants for different amounts, each behind
 * its category of CLDR: {@code one: {count} file | other: {count} files}. The first amount that is
 * given decides among them.
 *
 * @param area which part of the catalogue
 * @param number which text of that part, in the order of the source
 * @param english the text
 * @param given what its placeholders stand for, in the order in which they stand in the last
 *     variant of the English text
 */
public record Phrase(int area, int number, String english, List<Said> given) implements Said {

  private Phrase given(Said... values) {
    return new Phrase(area, number, english, List.of(values));
  }

  /**
   * A text with one placeholder.
   *
   * @param <A> what it stands for
   * @param text without it
   */
  public record With<A extends Said>(Phrase text) {
    /** The text with it. */
    public Phrase of(A a) {
      return text.given(a);
    }
  }

  /**
   * A text with two placeholders.
   *
   * @param <A> what the first stands for
   * @param <B> what the second stands for
   * @param text without them
   */
  public record With2<A extends Said, B extends Said>(Phrase text) {
    /** The text with them. */
    public Phrase of(A a, B b) {
      return text.given(a, b);
    }
  }

  /**
   * A text with three placeholders.
   *
   * @param <A> what the first stands for
   * @param <B> what the second stands for
   * @param <C> what the third stands for
   * @param text without them
   */
  public record With3<A extends Said, B extends Said, C extends Said>(Phrase text) {
    /** The text with them. */
    public Phrase of(A a, B b, C c) {
      return text.given(a, b, c);
    }
  }
}
