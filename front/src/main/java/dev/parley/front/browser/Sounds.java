package dev.parley.front.browser;

import dev.parley.front.app.PageEffect;
import dev.parley.front.browser.jso.media.Tone;

/** Soft sounds, made on the spot: no file to load. */
final class Sounds {
  private static final double SHORT_S = 0.12;
  private static final double D5_HZ = 587.3;
  private static final double G5_HZ = 784.0;
  private static final double E5_HZ = 659.3;

  void play(PageEffect.Sound sound) {
    switch (sound) {
      case JOINED -> {
        Tone.play(D5_HZ, 0);
        Tone.play(G5_HZ, SHORT_S);
      }
      case LEFT -> {
        Tone.play(G5_HZ, 0);
        Tone.play(D5_HZ, SHORT_S);
      }
      case WROTE -> Tone.play(E5_HZ, 0);
    }
  }
}
