package dev.parley.front.app.chat;

import dev.parley.front.app.chat.Markup.Kind;
import dev.parley.front.app.chat.Markup.Span;
import dev.parley.front.app.text.Characters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides lines into pieces of one look. First the marks are found, and each that closes is paired
 * with the nearest one before it on its line; then the text between those that count is taken.
 */
final class Spans {
  private static final int STAR = 0;
  private static final int TWO_STARS = 1;
  private static final int LOW_LINE = 2;

  /** A mark in the text, or a whole piece in which no marks are looked for. */
  private static final class Mark {
    private final int from;
    private final int to;
    private final Kind kind;
    private final int sort;
    private boolean counts;

    Mark(int from, int to, Kind kind, int sort) {
      this.from = from;
      this.to = to;
      this.kind = kind;
      this.sort = sort;
      counts = kind != Kind.TEXT;
    }
  }

  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /** Of each sort the last mark on this line that could begin something. */
  private @Nullable Mark[] open = new @Nullable Mark[3];

  private Spans(String text) {
    this.text = text;
  }

  /**
   * Divides a text.
   *
   * @param most marks that are looked for
   */
  static List<Span> of(String text, int most) {
    Spans spans = new Spans(text);
    int at = 0;
    while (at < text.length() && spans.marks.size() < most) {
      at = spans.findMark(at);
    }
    spans.take();
    return spans.spans;
  }

  /** Looks at what stands there; returns where to go on. */
  private int findMark(int at) {
    char c = text.charAt(at);
    if (c == '*' || c == '_') {
      return findPair(at, c);
    }
    int end = at;
    if (c == '`') {
      int run = runEnd(at);
      if (run > at + 1) {
        return run;
      }
      end = codeEnd(at);
    } else if (c == 'h' || c == 'H') {
      end = WebAddress.end(text, at);
    } else if (c == '\n') {
      open = new @Nullable Mark[3];
    }
    if (end == at) {
      return at + 1;
    }
    marks.add(new Mark(at, end, c == '`' ? Kind.CODE : Kind.LINK, 0));
    return end;
  }

  /** Behind the mark that ends the code; {@code at} itself if there is none on the line. */
  private int codeEnd(int at) {
    int close = at + 1;
    while (close < text.length() && text.charAt(close) != '`' && text.charAt(close) != '\n') {
      close++;
    }
    return close < text.length() && text.charAt(close) == '`' ? close + 1 : at;
  }

  private int runEnd(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  private int findPair(int at, char c) {
    int end = runEnd(at);
    int sort = c == '_' ? LOW_LINE : end - at == 1 ? STAR : TWO_STARS;
    // More of them are a line or a secret, and no mark.
    if (end - at > (c == '_' ? 1 : 2)) {
      return end;
    }
    Mark mark = new Mark(at, end, Kind.TEXT, sort);
    Mark begin = open[sort];
    if (begin != null && !isBlank(at - 1) && !isWord(end)) {
      begin.counts = true;
      mark.counts = true;
      open[sort] = null;
      marks.add(mark);
    } else if (!isBlank(end) && !isWord(at - 1)) {
      open[sort] = mark;
      marks.add(mark);
    }
    return end;
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= text.length() || Characters.isBlank(text.charAt(at));
  }

  /**
   * A letter or digit of a script that puts blanks between words: 2*3*4 and file_name_1 have no
   * marks in them.
   */
  private boolean isWord(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return WebAddress.isWord(c) || (c >= '\u00c0' && c < '\u2000' && !Characters.isBlank(c));
  }

  private void take() {
    boolean[] on = new boolean[3];
    int from = 0;
    for (Mark mark : marks) {
      if (mark.counts) {
        add(Kind.TEXT, from, mark.from, on);
        from = mark.to;
        switch (mark.kind) {
          case CODE -> add(Kind.CODE, mark.from + 1, mark.to - 1, on);
          case LINK -> add(Kind.LINK, mark.from, mark.to, on);
          case TEXT, QUOTE -> on[mark.sort] = !on[mark.sort];
        }
      }
    }
    add(Kind.TEXT, from, text.length(), on);
  }

  private void add(Kind kind, int from, int to, boolean[] on) {
    if (to > from) {
      boolean bold = on[STAR] || on[TWO_STARS];
      spans.add(new Span(kind, text.substring(from, to), bold, on[LOW_LINE]));
    }
  }
}
