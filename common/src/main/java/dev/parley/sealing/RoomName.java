package dev.parley.sealing;

/**
 * What people say and type to meet; the secret of the room. Two people who type it differently,
 * with capitals or blanks for hyphens, still meet.
 */
public final class RoomName {

  /** Longest name that a text field takes, in UTF-16 code units. */
  public static final int MAX_LENGTH = 200;

  private RoomName() {}

  /**
   * Finishes normalising: trims, and turns every run of white space, {@code _} and {@code -} into
   * one {@code -}, with none at the ends.
   *
   * @param folded the name in Unicode normalisation form NFKC, then in lower case (root locale),
   *     then in NFKC again, which each platform does for itself. The second time matters: the lower
   *     case of J and a combining caron can be composed, and an invite link, which has a normalised
   *     name in it, must lead to the same room when it is normalised once more
   * @return the normalised name; empty if nothing is left
   */
  public static String hyphenate(String folded) {
    StringBuilder name = new StringBuilder();
    boolean separated = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isSeparator(c)) {
        separated = true;
        continue;
      }
      if (separated && !name.isEmpty()) {
        name.append('-');
      }
      separated = false;
      name.append(c);
    }
    return name.toString();
  }

  /** White space as Unicode has it (property White_Space), not as one platform or another does. */
  private static boolean isSeparator(char c) {
    return c == '-'
        || c == '_'
        || c == ' '
        || (c >= '\u0009' && c <= '\r')
        || c == '\u0085'
        || c == '\u00a0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }
}
