package dev.parley.front.app.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds links in what people write. Only {@code http} and {@code https} become links, so that no
 * one can send a {@code javascript:} or {@code data:} URL to click on; all the rest stays text.
 */
public final class ChatText {

  private ChatText() {}

  /** A piece of a message. */
  public sealed interface Span {}

  /** Plain text. */
  public record Plain(String text) implements Span {}

  /** An address to click on, which is shown in full. */
  public record Hyperlink(String url) implements Span {}

  /** Splits {@code text} into plain pieces and links; joined again they give {@code text}. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int plainFrom = 0;
    int at = 0;
    while (at < text.length()) {
      int end = startsWord(text, at) ? linkEnd(text, at) : at;
      if (end > at) {
        if (at > plainFrom) {
          spans.add(new Plain(text.substring(plainFrom, at)));
        }
        spans.add(new Hyperlink(text.substring(at, end)));
        plainFrom = end;
        at = end;
      } else {
        at++;
      }
    }
    if (plainFrom < text.length()) {
      spans.add(new Plain(text.substring(plainFrom)));
    }
    return spans;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !isAsciiLetterOrDigit(text.charAt(at - 1));
  }

  /** Where the link that starts at {@code at} ends; {@code at} itself if there is none. */
  private static int linkEnd(String text, int at) {
    int hostFrom = at + schemeLength(text, at);
    if (hostFrom == at) {
      return at;
    }
    int end = hostFrom;
    while (end < text.length() && isUrlCharacter(text.charAt(end))) {
      end++;
    }
    int opened = text.substring(hostFrom, end).indexOf('(');
    int bracket = opened < 0 ? end : hostFrom + opened;
    while (end > hostFrom && isTrailing(text, bracket, end)) {
      end--;
    }
    return end > hostFrom && isAsciiLetterOrDigit(text.charAt(hostFrom)) ? end : at;
  }

  private static int schemeLength(String text, int at) {
    for (String scheme : List.of("https://", "http://")) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return 0;
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

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
