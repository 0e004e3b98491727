package dev.parley.front.app.media;

/**
 * What is known of the voice of the person here.
 *
 * @param speech whether they speak, heard by the others or not
 * @param pushing whether they are heard only for as long as they hold the key
 * @param warned whether they were told that nobody hears them, since the microphone was last on
 */
public record OwnVoice(SpeechDetector speech, boolean pushing, boolean warned) {

  /** Silence. */
  public static final OwnVoice SILENT = new OwnVoice(SpeechDetector.SILENT, false, false);

  /** Whether they speak. */
  public boolean speaking() {
    return speech.speaking();
  }

  /** The same at another moment. */
  public OwnVoice with(SpeechDetector next) {
    return new OwnVoice(next, pushing, warned);
  }

  /** The same with the key held, or not. */
  public OwnVoice withPushing(boolean next) {
    return new OwnVoice(speech, next, warned);
  }

  /** The same, told or to be told again. */
  public OwnVoice withWarned(boolean next) {
    return new OwnVoice(speech, pushing, next);
  }
}
