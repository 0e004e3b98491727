package dev.parley.front.app;

import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.stage.FilmStrip;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.app.stage.Size;
import dev.parley.front.app.stage.StageLayout;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tiles there are and where, in the order in which they stand in the page. That order never
 * depends on what is large: a picture that is moved about in the page would be restarted.
 *
 * @param tiles one for each person and each shared screen
 * @param content size of what may have to be scrolled
 */
public record StagePlan(List<Tile> tiles, Size content) {

  /** Most tiles where there is little room. */
  public static final int FOREMOST = 4;

  /** Copies the list. */
  public StagePlan {
    tiles = List.copyOf(tiles);
  }

  /**
   * One tile.
   *
   * @param subject what it shows
   * @param place where
   * @param large whether it is what is to be seen
   * @param corner whether it lies on another one
   */
  public record Tile(Subject subject, Rectangle place, boolean large, boolean corner) {}

  /** Lays the stage out. */
  public static StagePlan of(InCall call) {
    List<Subject> subjects = subjects(call);
    List<Subject> large = featured(call);
    Size stage = call.ui().stage();
    boolean two = subjects.size() == 2 && !large.contains(new Subject(call.self(), false));
    if (large.isEmpty() || large.size() == subjects.size() || (two && !anyScreen(large))) {
      return new StagePlan(grid(call, subjects, stage), stage);
    }
    List<Subject> strip = ownFirst(call, subjects);
    strip.removeAll(large);
    List<Size> pictures = new ArrayList<>();
    for (Subject each : large) {
      pictures.add(picture(call, each));
    }
    FilmStrip layout = FilmStrip.arrange(pictures, anyScreen(large), strip.size(), stage);
    List<Tile> tiles = new ArrayList<>();
    for (Subject each : subjects) {
      int index = large.indexOf(each);
      tiles.add(
          index >= 0
              ? new Tile(each, layout.large().get(index), true, false)
              : new Tile(each, layout.strip().get(strip.indexOf(each)), false, false));
    }
    return new StagePlan(tiles, layout.content());
  }

  private static boolean anyScreen(List<Subject> large) {
    return !large.isEmpty() && large.getFirst().screen();
  }

  private static List<Tile> grid(InCall call, List<Subject> subjects, Size stage) {
    List<Subject> order = ownFirst(call, subjects);
    List<Rectangle> places =
        order.size() == 2
            ? StageLayout.arrangeTwo(stage, picture(call, order.getLast()))
            : StageLayout.arrange(order.size(), stage);
    boolean corner =
        order.size() == 1
            || (order.size() == 2 && places.getFirst().width() < places.getLast().width());
    List<Tile> tiles = new ArrayList<>();
    for (Subject each : subjects) {
      int index = order.indexOf(each);
      tiles.add(new Tile(each, places.get(index), false, corner && index == 0));
    }
    return tiles;
  }

  /** Everything that has a tile: screens, then people, the own ones last. */
  private static List<Subject> subjects(InCall call) {
    List<Subject> subjects = screens(call);
    for (Participant participant : call.participants()) {
      subjects.add(new Subject(participant.id(), false));
    }
    subjects.add(new Subject(call.self(), false));
    return subjects;
  }

  private static List<Subject> screens(InCall call) {
    List<Subject> screens = new ArrayList<>();
    for (Participant participant : call.participants()) {
      if (participant.media().screen() != null) {
        screens.add(new Subject(participant.id(), true));
      }
    }
    if (call.shared().media().sharedScreen() != null) {
      screens.add(new Subject(call.self(), true));
    }
    return screens;
  }

  private static List<Subject> ownFirst(InCall call, List<Subject> subjects) {
    List<Subject> order = new ArrayList<>(subjects);
    Subject own = new Subject(call.self(), false);
    order.remove(own);
    order.addFirst(own);
    return order;
  }

  /**
   * What is to be seen large: what the person here pinned; else whoever is in the spotlight; else
   * all shared screens; else whoever speaks, if that is wished.
   */
  static List<Subject> featured(InCall call) {
    Attention attention = call.ui().attention();
    Subject pinned = attention.pinned();
    if (pinned != null && isHere(call, pinned)) {
      return List.of(pinned);
    }
    Attention.Spotlight spotlight = attention.spotlight();
    if (spotlight != null && isHere(call, spotlight)) {
      return List.of(new Subject(spotlight.who(), false));
    }
    List<Subject> screens = screens(call);
    if (!screens.isEmpty() || !attention.speakerView() || call.participants().isEmpty()) {
      return screens;
    }
    return List.of(new Subject(speaker(call), false));
  }

  /**
   * What is to be seen where there is little room: what is large, else the others, whoever has the
   * floor first; alone, oneself. At most {@value #FOREMOST}, at least one.
   */
  public static List<Subject> foremost(InCall call) {
    List<Subject> foremost = new ArrayList<>(featured(call));
    if (foremost.isEmpty()) {
      for (Participant participant : call.participants()) {
        foremost.add(new Subject(participant.id(), false));
      }
      if (foremost.isEmpty()) {
        return List.of(new Subject(call.self(), false));
      }
      Subject speaker = new Subject(speaker(call), false);
      foremost.remove(speaker);
      foremost.addFirst(speaker);
    }
    return List.copyOf(foremost.subList(0, Math.min(FOREMOST, foremost.size())));
  }

  /** Who has the floor among the others; before anyone has spoken, whoever was here first. */
  static PeerId speaker(InCall call) {
    PeerId who = call.ui().attention().speaker().who();
    return who != null && call.participant(who) != null ? who : call.participants().getFirst().id();
  }

  private static boolean isHere(InCall call, Attention.Spotlight spotlight) {
    return isHere(call, new Subject(spotlight.by(), false))
        && isHere(call, new Subject(spotlight.who(), false));
  }

  /** Whether it has a tile. */
  public static boolean isHere(InCall call, Subject subject) {
    return (subject.screen() ? screens(call) : subjects(call)).contains(subject);
  }

  private static Size picture(InCall call, Subject subject) {
    Participant participant = call.participant(subject.peer());
    if (participant == null) {
      return subject.screen() ? call.ui().ownScreen() : call.ui().ownPicture();
    }
    SharedScreen screen = participant.media().screen();
    return subject.screen() && screen != null ? screen.picture() : participant.media().picture();
  }
}
