package dev.parley.front.app;

import java.util.List;

/** What the page can speak. */
public enum Language {
  /** The one that needs no file. */
  ENGLISH("en", "English"),
  /** German. */
  GERMAN("de", "Deutsch"),
  /** French. */
  FRENCH("fr", "Français"),
  /** Spanish. */
  SPANISH("es", "Español"),
  /** Portuguese, as in Brazil. */
  PORTUGUESE("pt", "Português"),
  /** Korean. */
  KOREAN("ko", "한국어"),
  /** Japanese. */
  JAPANESE("ja", "日本語"),
  /** Chinese in simplified characters. */
  CHINESE("zh", "简体中文"),
  /** Arabic. */
  ARABIC("ar", "العربية");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Its BCP 47 tag, a language alone: the name of its file and in storage. */
  public String tag() {
    return tag;
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** Whether it is written from right to left. */
  public boolean rightToLeft() {
    return this == ARABIC;
  }

  /** The first one that is spoken here; {@link #ENGLISH} if none is. */
  public static Language of(List<String> tags) {
    for (String tag : tags) {
      for (Language language : values()) {
        if (language.covers(tag)) {
          return language;
        }
      }
    }
    return ENGLISH;
  }

  /** The form of this language, as {@code de-CH} is one of German, that is wanted the most. */
  public String form(List<String> tags) {
    for (String wanted : tags) {
      if (covers(wanted)) {
        return wanted;
      }
    }
    return tag;
  }

  private boolean covers(String wanted) {
    return wanted.startsWith(tag)
        && (wanted.length() == tag.length() || wanted.charAt(tag.length()) == '-');
  }
}
