package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSBody;

/**
 * One soft note by an {@code OscillatorNode}; see <a
 * href="https://developer.mozilla.org/docs/Web/API/OscillatorNode">MDN</a>.
 */
public final class Tone {

  private Tone() {}

  /**
   * Plays one note.
   *
   * @param hertz its pitch
   * @param delay seconds from now
   */
  @JSBody(
      params = {"hertz", "delay"},
      script =
          "var context = globalThis.parleyTones || (globalThis.parleyTones = new AudioContext());"
              + "var start = context.currentTime + delay;"
              + "var oscillator = context.createOscillator(), volume = context.createGain();"
              + "oscillator.frequency.value = hertz;"
              + "volume.gain.setValueAtTime(0, start);"
              + "volume.gain.linearRampToValueAtTime(0.06, start + 0.02);"
              + "volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);"
              + "oscillator.connect(volume).connect(context.destination);"
              + "oscillator.start(start); oscillator.stop(start + 0.4);")
  public static native void play(double hertz, double delay);
}
