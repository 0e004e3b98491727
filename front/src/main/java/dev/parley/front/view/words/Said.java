package dev.parley.front.view.words;

/** What is shown or spoken: words of the catalogue, a number, or what someone has typed. */
public sealed interface Said permits Phrase, Said.Amount, Said.Verbatim {

  /**
   * What someone has typed, and what is the same in all languages.
   *
   * @param text never taken for markup
   */
  record Verbatim(String text) implements Said {}

  /**
   * A number, shown as the language writes it.
   *
   * @param value 0 or more, in units of its last digit
   * @param digits how many of its digits stand after the point: 0 or 1
   */
  record Amount(long value, int digits) implements Said {}

  /** What someone has typed. */
  static Said verbatim(String text) {
    return new Verbatim(text);
  }

  /** A whole number. */
  static Amount amount(long value) {
    return new Amount(value, 0);
  }
}
