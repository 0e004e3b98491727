package dev.parley.front.app.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What people mean by the marks in what they write: {@code *bold*} or {@code **bold**}, {@code
 * _italic_}, {@code `code`}, lines that begin with {@code >} as quotes, code between lines of three
 * backticks, and web addresses. Nothing is nested, so no text can be deep, and only so much of a
 * message has a look, so that no text can fill a page with elements; marks that do not belong
 * together stay as they are. Takes time in proportion to the length of the text.
 */
public final class Markup {
  private static final String FENCE = "```";
  private static final int MAX_LANGUAGE = 16;

  /** Most blocks in one message; the last one has all that is left. */
  static final int MAX_BLOCKS = 16;

  /** Most pieces with a look in one message. */
  static final int MAX_MARKS = 128;

  private Markup() {}

  /** What a part of a message is. */
  public enum Kind {
    /** Text, or a span of it. */
    TEXT,
    /** Words of someone else; a block only. */
    QUOTE,
    /** To be read letter by letter. */
    CODE,
    /** An address to click on, which is shown in full; a span only. */
    LINK
  }

  /**
   * Some lines.
   *
   * @param kind text, quote or code
   * @param spans what stands in them
   */
  public record Block(Kind kind, List<Span> spans) {
    /** Copies the list. */
    public Block {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A piece of a line in one look.
   *
   * @param kind text, code or link
   * @param text without the marks
   */
  public record Span(Kind kind, String text, boolean bold, boolean italic) {}

  /** Divides a message into blocks; at least one. */
  public static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int close = fenceEnd(text, at);
      if (blocks.size() == MAX_BLOCKS - 1) {
        blocks.add(block(Kind.TEXT, text.substring(at), blocks));
        at = text.length();
      } else if (close > 0) {
        blocks.add(code(text.substring(at + FENCE.length(), close)));
        at = close + FENCE.length();
        at += text.startsWith("\n", at) ? 1 : 0;
      } else if (text.charAt(at) == '>') {
        at = quote(text, at, blocks);
      } else {
        int end = textEnd(text, at);
        String words = withoutLastBreak(text.substring(at, end));
        if (!words.isBlank()) {
          blocks.add(block(Kind.TEXT, words, blocks));
        }
        at = end;
      }
    }
    return blocks.isEmpty() ? List.of(block(Kind.TEXT, text, blocks)) : blocks;
  }

  private static Block block(Kind kind, String text, List<Block> before) {
    int marks = 0;
    for (Block each : before) {
      marks += each.spans().size();
    }
    return new Block(kind, Spans.of(text, Math.max(0, MAX_MARKS - marks)));
  }

  /** Where the code ends that begins with this line; 0 = none does. */
  private static int fenceEnd(String text, int at) {
    if (!text.startsWith(FENCE, at)) {
      return 0;
    }
    int close = text.indexOf(FENCE, at + FENCE.length());
    return close > at + FENCE.length() ? close : 0;
  }

  /** A word behind the opening marks names the language, which does not matter here. */
  private static Block code(String content) {
    int line = content.indexOf('\n');
    boolean named = line >= 0 && line <= MAX_LANGUAGE && !content.substring(0, line).contains(" ");
    String code = withoutLastBreak(named ? content.substring(line + 1) : content);
    return new Block(Kind.CODE, List.of(new Span(Kind.CODE, code, false, false)));
  }

  private static int quote(String text, int at, List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    int line = at;
    while (text.startsWith(">", line)) {
      int end = lineEnd(text, line);
      words.append(text, line + (text.startsWith("> ", line) ? 2 : 1), end);
      line = end;
    }
    boolean empty = words.toString().isBlank();
    String kept = withoutLastBreak(empty ? text.substring(at, line) : words.toString());
    blocks.add(block(empty ? Kind.TEXT : Kind.QUOTE, kept, blocks));
    return line;
  }

  /** Where the lines end that are neither code nor quote. */
  private static int textEnd(String text, int at) {
    int line = at;
    do {
      line = lineEnd(text, line);
    } while (line < text.length() && text.charAt(line) != '>' && fenceEnd(text, line) == 0);
    return line;
  }

  /** Behind the line break. */
  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static String withoutLastBreak(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
