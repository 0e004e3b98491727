package dev.parley.front.view.words;

import java.util.List;

/** A part of the catalogue while its class is initialised: counts its texts. */
final class Area {
  private final int area;
  private int texts;

  Area(int area) {
    this.area = area;
  }

  Phrase text(String english) {
    return new Phrase(area, texts++, english, List.of());
  }

  <A extends Said> Phrase.With<A> with(String english) {
    return new Phrase.With<>(text(english));
  }

  <A extends Said, B extends Said> Phrase.With2<A, B> with2(String english) {
    return new Phrase.With2<>(text(english));
  }

  <A extends Said, B extends Said, C extends Said> Phrase.With3<A, B, C> with3(String english) {
    return new Phrase.With3<>(text(english));
  }
}
