package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/**
 * Calls that must not be felt to falter, whatever happens to the server and the ways to it.
 * Pictures are small and sound is plain, so that two processors have time to spare: what is
 * measured then is Parley.
 */
abstract class SteadyCallTest extends BrowserTest {

  /** Longer without a picture than this, and one begins to wonder. */
  private static final int LONGEST_GAP_MS = 500;

  /** A plain call misses pictures for no longer on a machine that has time. */
  private static final int USUAL_GAP_MS = 150;

  private static final int CALM_MS = 3_000;

  private static final String PLAIN_SOUND =
      """
      (() => {
        const devices = navigator.mediaDevices;
        if (!devices) return;
        const capture = devices.getUserMedia.bind(devices);
        const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
        devices.getUserMedia = wanted =>
          capture(wanted.audio ? { ...wanted, audio: { ...wanted.audio, ...plain } } : wanted);
      })();
      """;

  private PlainCall plainCall;

  @BeforeEach
  void beginPlainCall() {
    plainCall = PlainCall.of(person("Nobody", window -> window.setBypassCSP(true)));
  }

  @Override
  int framesPerSecond() {
    return 15;
  }

  @Override
  List<String> scripts() {
    return List.of(Chromium.picturesOf(160, 90), PLAIN_SOUND, FrameWatch.SCRIPT, StageWatch.SCRIPT);
  }

  /** Someone who reaches the server by a way of their own, not on the page yet. */
  Caller caller(String name) {
    CuttableProxy way = keep(CuttableProxy.to(server().url()));
    return new Caller(
        personAt(way.url(), name, window -> window.setViewportSize(400, 320).setBypassCSP(true)),
        way);
  }

  /** People in a call who see each other move. */
  List<Caller> callOf(String room, String... names) {
    List<Caller> people = new ArrayList<>();
    for (String name : names) {
      Caller caller = caller(name);
      caller.page().enter(room);
      people.add(caller);
    }
    everyoneMoves(people);
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
    return people;
  }

  /** Waits until each sees each of the others move. */
  static void everyoneMoves(List<Caller> people) {
    for (Caller viewer : people) {
      for (Caller seen : people) {
        if (viewer != seen) {
          viewer.page().stats(seen.name()).pictureMoves();
        }
      }
    }
  }

  /** Watches everyone at everyone's, and shows how smooth a call is to which nothing happens. */
  void watchAll(List<Caller> people) {
    for (Caller viewer : people) {
      for (Caller seen : people) {
        if (viewer != seen) {
          viewer.frames().watch(seen.name());
        }
      }
    }
    begin(people);
    untilSeen(people, CALM_MS);
    nobodyFaltered("nothing happening", people);
  }

  /** Begins to measure, and to note who comes and goes. */
  void begin(List<Caller> people) {
    plainCall.begin();
    people.forEach(person -> person.frames().begin());
    people.forEach(person -> person.stage().begin());
  }

  /** Waits until everyone has seen the others for this long since the beginning. */
  static void untilSeen(List<Caller> people, int ms) {
    people.forEach(person -> person.frames().untilSeen(ms));
  }

  /**
   * Nobody missed a picture since the beginning. A call is not to blame for what the machine has no
   * time for: for as long as a plain call had no picture, Parley's may have had none as well.
   */
  void nobodyFaltered(String when, List<Caller> people) {
    Map<String, Integer> gaps = new TreeMap<>();
    for (Caller viewer : people) {
      viewer
          .frames()
          .longestGaps()
          .forEach((whose, ms) -> gaps.put(viewer.name() + " of " + whose, ms));
    }
    int plain = plainCall.longestGap();
    System.out.printf(
        "Longest time without a picture, %s: %d ms, a plain call's %d ms; %s%n",
        when, Collections.max(gaps.values()), plain, gaps);
    int most = LONGEST_GAP_MS + Math.max(0, plain - USUAL_GAP_MS);
    gaps.forEach(
        (whose, ms) -> assertTrue(ms <= most, () -> when + ": " + ms + " ms without " + whose));
  }

  /** No figure came to or went from anyone's stage since the beginning, not even for a moment. */
  static void noStageChanged(List<Caller> people) {
    for (Caller person : people) {
      assertEquals(List.of(), person.stage().went(), "gone at " + person.name() + "'s");
      assertEquals(List.of(), person.stage().came(), "come at " + person.name() + "'s");
    }
  }

  /** Everyone writes some lines, and everyone gets each of them once and in order. */
  static void everyoneWrites(String when, List<Caller> people) {
    List<String> before = new ArrayList<>();
    people.forEach(person -> person.page().openPanel("Chat"));
    for (int i = 1; i <= 2; i++) {
      for (Caller person : people) {
        person.page().chat(line(person, when, i));
        before.add(line(person, when, i));
      }
    }
    for (Caller person : people) {
      hasLinesOnce(person, before);
    }
  }

  private static String line(Caller writer, String when, int i) {
    return writer.name() + " " + when + " " + i;
  }

  /** Waits for these lines in the chat; each must be there once, and its writer's in order. */
  static void hasLinesOnce(Caller reader, List<String> lines) {
    PersonPage page = reader.page();
    page.openPanel("Chat");
    page.page().waitForCondition(() -> page.messages().allInnerTexts().containsAll(lines));
    for (Caller each : List.of(reader)) {
      List<String> all = each.page().messages().allInnerTexts();
      for (String line : lines) {
        assertEquals(1, all.stream().filter(line::equals).count(), line + " to " + reader.name());
      }
    }
    page.closePanel();
  }
}
