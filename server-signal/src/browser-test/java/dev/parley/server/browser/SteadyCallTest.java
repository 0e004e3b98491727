package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ReducedMotion;
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
  private static final int MOST_TIMES_PLAIN = 3;

  /** Ten pictures a second leave this between two of them when there is time for all. */
  private static final int CALM_GAP_MS = 150;

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

  /** Where the server cannot be reached, the browser says so in the console each time. */
  @Override
  boolean expects(String error) {
    return error.contains("WebSocket connection to");
  }

  @BeforeEach
  void beginPlainCall() {
    plainCall = PlainCall.of(person("Nobody", window -> window.setBypassCSP(true)));
  }

  /** A browser without a window has no screen: a small drawing that changes takes its place. */
  private static final String SMALL_SCREEN =
      """
      (() => {
        const devices = navigator.mediaDevices;
        if (!devices) return;
        devices.getDisplayMedia = async () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 100 });
          const pen = canvas.getContext('2d');
          let drawn = 0;
          setInterval(() => {
            pen.fillStyle = drawn++ % 2 === 0 ? 'teal' : 'orange';
            pen.fillRect(0, 0, canvas.width, canvas.height);
          }, 100);
          return canvas.captureStream(10);
        };
      })();
      """;

  @Override
  List<String> scripts() {
    return List.of(
        Chromium.picturesOf(160, 90),
        PLAIN_SOUND,
        SMALL_SCREEN,
        FrameWatch.SCRIPT,
        StageWatch.SCRIPT);
  }

  /** Someone who reaches the server by a way of their own, not on the page yet. */
  Caller caller(String name) {
    CuttableProxy way = keep(CuttableProxy.to(server().url()));
    return new Caller(
        personAt(
            way.url(),
            name,
            window ->
                window
                    .setViewportSize(400, 320)
                    .setBypassCSP(true)
                    .setReducedMotion(ReducedMotion.REDUCE)),
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
      Stats.picturesMove(viewer.page().page(), othersOf(viewer, people));
    }
  }

  /** How long it took from a newcomer's pressing Join until each had a picture of each, in ms. */
  static long joined(Caller newcomer, List<Caller> people) {
    double last = 0;
    for (Caller viewer : people) {
      last = Math.max(last, Stats.picturesCame(viewer.page().page(), othersOf(viewer, people)));
    }
    return Math.round(last - Stats.joinPressed(newcomer.page().page()));
  }

  private static List<String> othersOf(Caller viewer, List<Caller> people) {
    return people.stream().map(Caller::name).filter(name -> !name.equals(viewer.name())).toList();
  }

  /** Watches everyone at everyone's, and shows how smooth a call is to which nothing happens. */
  void watchAll(List<Caller> people) {
    for (Caller viewer : people) {
      for (Caller seen : people) {
        if (!viewer.equals(seen)) {
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
   * time for, which shows in the plain call: a single stream, so that several may be worse off.
   */
  void nobodyFaltered(String when, List<Caller> people) {
    Map<String, Integer> gaps = gaps(people);
    int plain = plainGap();
    int most = Math.max(LONGEST_GAP_MS, MOST_TIMES_PLAIN * plain);
    System.out.printf(
        "Longest time without a picture, %s: %d ms of at most %d, a plain call's %d ms; %s%n",
        when, Collections.max(gaps.values()), most, plain, gaps);
    gaps.forEach(
        (whose, ms) -> assertTrue(ms <= most, () -> when + ": " + ms + " ms without " + whose));
  }

  /** How long the plain call had no picture: what this machine has no time for. */
  private int plainGap() {
    return plainCall.longestGap();
  }

  /**
   * The limit for something that took that long since the beginning: on a machine with too little
   * time it grows with what a plain call has missed meanwhile.
   */
  long allowed(int limitMs) {
    return (long) limitMs * Math.max(CALM_GAP_MS, plainGap()) / CALM_GAP_MS;
  }

  /** The longest time that anyone was without a picture since the beginning, in ms. */
  static int longestGap(List<Caller> people) {
    return Collections.max(gaps(people).values());
  }

  private static Map<String, Integer> gaps(List<Caller> people) {
    Map<String, Integer> gaps = new TreeMap<>();
    for (Caller viewer : people) {
      Map<String, Integer> seen = viewer.frames().longestGaps();
      seen.forEach((whose, ms) -> gaps.put(viewer.name() + " of " + whose, ms));
    }
    return gaps;
  }

  /** Nobody's figure came to or went from a stage since the beginning, not even for a moment. */
  static void nobodyBlinked(List<Caller> people) {
    List<String> names = people.stream().map(Caller::name).toList();
    for (Caller person : people) {
      assertEquals(List.of(), known(person.stage().went(), names), "gone for " + person.name());
      assertEquals(List.of(), known(person.stage().came(), names), "new to " + person.name());
    }
  }

  private static List<String> known(List<String> figures, List<String> names) {
    return figures.stream().filter(names::contains).toList();
  }

  /** Nobody was told that one of these joined, left or was lost. */
  static void nobodyWasToldOf(List<Caller> people, List<Caller> listeners) {
    for (Caller listener : listeners) {
      List<String> told = listener.stage().notices();
      for (Caller person : people) {
        for (String what : List.of(" joined", " left", " lost connection")) {
          assertFalse(
              told.contains(person.name() + what), () -> listener.name() + " heard " + told);
        }
      }
    }
  }

  /** Runs it, and tells how many ms it took. */
  static long took(String what, Runnable doing) {
    long begin = System.nanoTime();
    doing.run();
    long ms = (System.nanoTime() - begin) / 1_000_000;
    System.out.println(what + ": " + ms + " ms");
    return ms;
  }
}
