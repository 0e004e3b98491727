package dev.parley.front.view.words;

/** What the browser knows of a language: its plurals and its way to write numbers. */
public interface Numerals {

  /** The category of CLDR: {@code zero}, {@code one}, {@code two}, {@code few}, ... */
  String category(double amount);

  /** The number with so many digits after the point. */
  String write(double amount, int digits);
}
