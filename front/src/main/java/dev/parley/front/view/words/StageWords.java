package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;

/** Words for who and what is seen, and how large. */
public final class StageWords {
  private static final Area AREA = new Area(5);

  // A tile
  public static final With<Said> PIN = AREA.with("Pin {name}");
  public static final With<Said> UNPIN = AREA.with("Unpin {name}");
  public static final Phrase PIN_YOURSELF = AREA.text("Pin yourself");
  public static final Phrase UNPIN_YOURSELF = AREA.text("Unpin yourself");
  public static final With<Said> PIN_SCREEN = AREA.with("Pin {name}'s screen");
  public static final With<Said> UNPIN_SCREEN = AREA.with("Unpin {name}'s screen");
  public static final Phrase PIN_YOUR_SCREEN = AREA.text("Pin your screen");
  public static final Phrase UNPIN_YOUR_SCREEN = AREA.text("Unpin your screen");
  public static final With<Said> OPTIONS_FOR = AREA.with("Options for {name}");

  // The spotlight
  public static final With<Said> SPOTLIGHT = AREA.with("Spotlight {name} for everyone");
  public static final Phrase SPOTLIGHT_YOURSELF = AREA.text("Spotlight yourself for everyone");
  public static final Phrase END_SPOTLIGHT = AREA.text("End the spotlight for everyone");
  public static final Phrase IN_SPOTLIGHT = AREA.text("In the spotlight");
  public static final With<Said> SPOTLIT = AREA.with("{name} is in the spotlight");
  public static final Phrase YOU_ARE_SPOTLIT =
      AREA.text("You are in the spotlight: everyone sees you large");

  // Views
  public static final Phrase SPEAKER_LARGE = AREA.text("View: speaker large");
  public static final Phrase EVERYONE_EQUAL = AREA.text("View: everyone equal");
  public static final Phrase FULL_SCREEN = AREA.text("Full screen");
  public static final Phrase LEAVE_FULL_SCREEN = AREA.text("Leave full screen");
  public static final Phrase SWITCH_FULL_SCREEN = AREA.text("Full screen, or back");
  public static final Phrase SMALL_WINDOW = AREA.text("Show in a small window");
  public static final Phrase CLOSE_SMALL_WINDOW = AREA.text("Close the small window");

  private StageWords() {}
}
