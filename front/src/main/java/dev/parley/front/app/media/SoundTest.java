package dev.parley.front.app.media;

/** How far a test of the microphone is: some seconds are recorded and played back. */
public enum SoundTest {
  /** None runs. */
  NONE,
  /** The person may say something. */
  RECORDING,
  /** They hear it. */
  PLAYING,
  /** It did not work. */
  FAILED
}
