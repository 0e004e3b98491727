package dev.parley.front.browser.jso.media;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/**
 * Plays something on a speaker, outside of the page's elements; see <a
 * href="https://developer.mozilla.org/docs/Web/API/HTMLAudioElement/Audio">MDN</a>. An empty id is
 * the browser's default speaker.
 */
public final class Playback {

  private Playback() {}

  /** Takes whether it was played to its end. */
  @JSFunctor
  public interface Listener extends JSObject {
    /** Takes it. */
    void ended(boolean played);
  }

  @JSBody(
      params = {"stream", "speaker"},
      script =
          "var audio = new Audio(); audio.srcObject = stream;"
              + "if (speaker && audio.setSinkId) audio.setSinkId(speaker).catch(function() {});"
              + "audio.play().catch(function() {});")
  public static native void play(MediaStream stream, String speaker);

  @JSBody(
      params = {"recorded", "speaker", "listener"},
      script =
          "var url = URL.createObjectURL(recorded), audio = new Audio(url);"
              + "var end = function(played) { URL.revokeObjectURL(url); listener(played); };"
              + "if (speaker && audio.setSinkId) audio.setSinkId(speaker).catch(function() {});"
              + "audio.onended = function() { end(true); };"
              + "audio.play().catch(function() { end(false); });")
  public static native void play(Blob recorded, String speaker, Listener listener);
}
