package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSBody;

/**
 * One soft note by an {@code OscillatorNode}; see <a
 * href="https://developer.mozilla.org/docs/Web/API/OscillatorNode">MDN</a>.
 */
public final class Tone {

  private Tone() {}

  /** Three rising notes, as a stream that can be played on any speaker. */
  @JSBody(
      script =
          "var context = new AudioContext(), out = context.createMediaStreamDestination();"
              + "[523.3, 659.3, 784].forEach(function(hertz, i) {"
              + "var start = context.currentTime + 0.1 + i * 0.22;"
              + "var oscillator = context.createOscillator(), volume = context.createGain();"
              + "oscillator.frequency.value = hertz;"
              + "volume.gain.setValueAtTime(0, start);"
              + "volume.gain.linearRampToValueAtTime(0.25, start + 0.02);"
              + "volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.7);"
              + "oscillator.connect(volume).connect(out);"
              + "oscillator.start(start); oscillator.stop(start + 0.75); });"
              + "setTimeout(function() { context.close(); }, 2500); return out.stream;")
  public static native MediaStream chime();

  /**
   * Plays one note. The speaker is let go after the last one.
   *
   * @param hertz its pitch
   * @param delay seconds from now
   */
  @JSBody(
      params = {"hertz", "delay"},
      script =
          "var context = globalThis.parleyTones || (globalThis.parleyTones = new AudioContext());"
              + "context.parleyNotes = (context.parleyNotes || 0) + 1;"
              + "if (context.state === 'suspended') context.resume();"
              + "var start = context.currentTime + delay;"
              + "var oscillator = context.createOscillator(), volume = context.createGain();"
              + "oscillator.frequency.value = hertz;"
              + "volume.gain.setValueAtTime(0, start);"
              + "volume.gain.linearRampToValueAtTime(0.06, start + 0.02);"
              + "volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.35);"
              + "oscillator.connect(volume).connect(context.destination);"
              + "oscillator.onended = function() {"
              + "if (--context.parleyNotes === 0) context.suspend(); };"
              + "oscillator.start(start); oscillator.stop(start + 0.4);")
  public static native void play(double hertz, double delay);
}
