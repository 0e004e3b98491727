package dev.parley.front.app;

/** Light or dark. */
public enum Theme {
  /** As the system has it. */
  SYSTEM("system"),
  /** Always dark. */
  DARK("dark"),
  /** Always light. */
  LIGHT("light");

  private final String word;

  Theme(String word) {
    this.word = word;
  }

  /** The word for it in the page and in storage. */
  public String word() {
    return word;
  }

  /** The theme of that word; {@link #SYSTEM} for any other. */
  public static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.word.equals(word)) {
        return theme;
      }
    }
    return SYSTEM;
  }
}
