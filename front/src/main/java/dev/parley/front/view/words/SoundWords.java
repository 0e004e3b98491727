package dev.parley.front.view.words;

/** Words for what one hears and is heard by. */
public final class SoundWords {
  private static final Area AREA = new Area(6);

  // Tests
  public static final Phrase TEST_MICROPHONE = AREA.text("Test microphone");
  public static final Phrase TEST_SPEAKER = AREA.text("Test speaker");
  public static final Phrase RECORDING = AREA.text("Recording for three seconds: say something…");
  public static final Phrase PLAYING = AREA.text("This is how you sound to others.");
  public static final Phrase TEST_FAILED = AREA.text("That did not work in this browser.");
  public static final Phrase HEAR_NOTHING =
      AREA.text("We hear nothing from this microphone. Say something, or choose another one.");

  // What is done to the sound
  public static final Phrase YOUR_SOUND = AREA.text("Your sound");
  public static final Phrase NOISE_SUPPRESSION = AREA.text("Noise suppression");
  public static final Phrase ECHO_CANCELLATION = AREA.text("Echo cancellation");
  public static final Phrase AUTOMATIC_VOLUME = AREA.text("Automatic volume");
  public static final Phrase NEEDS_HEADPHONES =
      AREA.text("Without it others hear themselves, unless you wear headphones.");

  private SoundWords() {}
}
