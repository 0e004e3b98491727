package dev.parley.front.app.mesh;

/** How much of pictures the person here does without. */
public enum Saving {
  /** Nothing. */
  NONE(""),
  /** Small and slow pictures, both ways. */
  DATA("data"),
  /** All pictures of others; the own camera is switched off once, and may be switched on again. */
  PICTURES("pictures");

  private final String word;

  Saving(String word) {
    this.word = word;
  }

  /** The word under which it is remembered. */
  public String word() {
    return word;
  }

  /** The one that was remembered; {@link #NONE} for anything else. */
  public static Saving of(String word) {
    for (Saving saving : values()) {
      if (saving.word.equals(word)) {
        return saving;
      }
    }
    return NONE;
  }
}
