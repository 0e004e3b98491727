package dev.parley.front.app.chat;

/**
 * Finds web addresses in what people write. Only {@code http} and {@code https} count, so that no
 * one can send a {@code javascript:} or {@code data:} URL to click on.
 */
final class WebAddress {

  private WebAddress() {}

  /** Where the address that starts at {@code at} ends; {@code at} itself if there is none. */
  static int end(String text, int at) {
    int hostFrom = at + schemeLength(text, at);
    if (hostFrom == at || hostFrom == text.length() || !isWord(text.charAt(hostFrom))) {
      return at;
    }
    int end = hostFrom;
    while (end < text.length() && isUrlCharacter(text.charAt(end))) {
      end++;
    }
    int opened = text.substring(hostFrom, end).indexOf('(');
    int bracket = opened < 0 ? end : hostFrom + opened;
    while (isTrailing(text, bracket, end)) {
      end--;
    }
    return end;
  }

  private static int schemeLength(String text, int at) {
    boolean starts = at == 0 || !isWord(text.charAt(at - 1));
    int end = starts ? skip("http", text, at) : at;
    if (end == at) {
      return 0;
    }
    int colon = skip("s", text, end);
    return text.startsWith("://", colon) ? colon + 3 - at : 0;
  }

  /**
   * Where the text goes on after these small letters, which may be capital there; {@code at} if it
   * has others. Not {@code regionMatches}: it would bring the small letters of all scripts into the
   * page, and schemes have none of them (RFC 3986, section 3.1).
   */
  private static int skip(String letters, String text, int at) {
    for (int i = 0; i < letters.length(); i++) {
      if (at + i >= text.length() || (text.charAt(at + i) | ' ') != letters.charAt(i)) {
        return at;
      }
    }
    return at + letters.length();
  }

  /**
   * Punctuation that ends a sentence rather than an address; a bracket opens at {@code bracket}.
   */
  private static boolean isTrailing(String text, int bracket, int end) {
    char last = text.charAt(end - 1);
    if (last == ')') {
      return bracket >= end;
    }
    return ".,;:!?'\"*_~]}".indexOf(last) >= 0;
  }

  /** ASCII only: look-alike letters and direction marks end the link instead of hiding in it. */
  private static boolean isUrlCharacter(char c) {
    return c > ' ' && c < '\u007f' && "<>\"\\^`{|}".indexOf(c) < 0;
  }

  /** An ASCII letter or digit. */
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
