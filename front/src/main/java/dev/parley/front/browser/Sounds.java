package dev.parley.front.browser;

import dev.parley.front.app.PageEffect;
import dev.parley.front.browser.jso.media.Tone;
import org.teavm.jso.browser.Window;

/** Soft sounds, made on the spot: no file to load. */
final class Sounds {
  private static final int JOINED_AFTER_MS = 500;
  private static final double SHORT_S = 0.12;
  private static final double D5_HZ = 587.3;
  private static final double G5_HZ = 784.0;
  private static final double E5_HZ = 659.3;

  private static void joined() {
    Tone.play(D5_HZ, 0);
    Tone.play(G5_HZ, SHORT_S);
  }

  void play(PageEffect.Sound sound) {
    switch (sound) {
      // What connects the two comes first: the way to the speaker takes a while to open.
      case JOINED -> Window.setTimeout(Sounds::joined, JOINED_AFTER_MS);
      case LEFT -> {
        Tone.play(G5_HZ, 0);
        Tone.play(D5_HZ, SHORT_S);
      }
      case WROTE -> Tone.play(E5_HZ, 0);
    }
  }
}
