package dev.parley.front.app;

import java.util.HashSet;
import java.util.Set;

/**
 * Estimates how hard a room name is to guess. Generous to long names, strict with short ones: a
 * guess costs the guesser 600 000 rounds of PBKDF2, so some 40 bits hold out for years.
 */
public final class RoomNameStrength {

  /** From here on a name is not called guessable, in bits. */
  public static final double ENOUGH_BITS = 40;

  private static final double BITS_PER_WORD = 10;
  private static final double BITS_PER_CHARACTER = 2.5;

  private RoomNameStrength() {}

  /** Whether someone might guess {@code name}. */
  public static boolean guessable(String name) {
    return bits(name) < ENOUGH_BITS;
  }

  /** Words that differ count, each for as much as its length can carry. */
  static double bits(String name) {
    Set<String> words = new HashSet<>();
    double bits = 0;
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isSeparator(name.charAt(i))) {
        String word = name.substring(from, i);
        if (words.add(word)) {
          bits += Math.min(wordBits(word), word.length() * BITS_PER_CHARACTER);
        }
        from = i + 1;
      }
    }
    return bits;
  }

  /** Something with digits in it is no dictionary word, so each character counts. */
  private static double wordBits(String word) {
    Set<Character> distinct = new HashSet<>();
    boolean digits = false;
    for (int i = 0; i < word.length(); i++) {
      distinct.add(word.charAt(i));
      // Not Character.isDigit: it would bring all of Unicode's classes into the page, 4 KB of it.
      digits |= word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    return digits && distinct.size() > 4 ? word.length() * BITS_PER_CHARACTER : BITS_PER_WORD;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == ' ';
  }
}
