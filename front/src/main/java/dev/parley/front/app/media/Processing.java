package dev.parley.front.app.media;

/**
 * What the browser does to the sound of the microphone (W3C Media Capture and Streams,
 * constrainable properties of audio tracks).
 *
 * @param echo whether what comes from the speaker is taken out: {@code echoCancellation}
 * @param noise whether what is no voice is taken out: {@code noiseSuppression}
 * @param gain whether loud and soft are brought to one level: {@code autoGainControl}
 */
public record Processing(boolean echo, boolean noise, boolean gain) {

  /** What suits a voice in a room. */
  public static final Processing ALL = new Processing(true, true, true);
}
