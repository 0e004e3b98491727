package dev.parley.front.app.chat;

import java.util.List;

/** The emoji that are offered here, for messages and as reactions. */
public final class Emoji {

  /** All of them, in rows of eight; the first row is what people react with most. */
  public static final List<String> ALL =
      List.of(
          "👍", "❤️", "😂", "🎉", "👏", "😮", "🙏", "👎", //
          "🙂", "😀", "😄", "😉", "😊", "😍", "🤩", "😎", //
          "🤔", "😅", "🙃", "😐", "🙄", "😢", "😭", "😱", //
          "😡", "🤯", "😴", "🤗", "🤝", "👋", "👌", "✌️", //
          "🤞", "💪", "👀", "🔥", "✨", "💯", "✅", "❓");

  private Emoji() {}
}
