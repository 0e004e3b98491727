package dev.parley.front.app.text;

/** Characters that are not what they seem. */
public final class Characters {

  private Characters() {}

  /** Whether it is a space of any width, or a control character that is used as one. */
  public static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u2800'
        || c == '\u3000';
  }

  /** Whether it cannot be seen, or turns the text around it: direction marks, controls. */
  public static boolean isInvisible(char c) {
    return (c >= '\u007f' && c <= '\u009f')
        || c == '\u00ad'
        || c == '\u061c'
        || c == '\u180e'
        // Zero-width joiners stay: emoji and several scripts are written with them.
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\u115f'
        || c == '\u1160'
        || c == '\u3164'
        || c == '\uffa0'
        || c == '\ufeff'
        || (c >= '\ufff9' && c <= '\ufffb');
  }
}
