package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Loudness of a track by an {@code AnalyserNode}; see <a
 * href="https://developer.mozilla.org/docs/Web/API/AnalyserNode">MDN</a>.
 */
public abstract class LevelMeter implements JSObject {

  /** Root mean square of the last samples, 0 to 1. */
  public abstract double measure();

  /** Gives the audio context back. */
  public abstract void close();

  /**
   * Listens to one track. Nothing is played, so no speaker is opened for it where the browser can
   * do without one: that would run for the whole call.
   */
  @JSBody(
      params = "track",
      script =
          "var context = new AudioContext({ sinkId: { type: 'none' }, latencyHint: 'playback' });"
              + "var analyser = context.createAnalyser();"
              + "analyser.fftSize = 512;"
              + "context.createMediaStreamSource(new MediaStream([track])).connect(analyser);"
              + "var samples = new Float32Array(analyser.fftSize);"
              + "return { measure: function() {"
              + "if (context.state === 'suspended') context.resume();"
              + "analyser.getFloatTimeDomainData(samples); var sum = 0;"
              + "for (var i = 0; i < samples.length; i++) sum += samples[i] * samples[i];"
              + "return Math.sqrt(sum / samples.length); },"
              + "close: function() { context.close(); } };")
  public static native LevelMeter listenTo(MediaStreamTrack track);
}
