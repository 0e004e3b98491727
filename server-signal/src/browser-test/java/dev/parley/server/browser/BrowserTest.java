package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One server and one browser for a class of tests; each test brings its own people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
  private static final AtomicInteger ROOMS = new AtomicInteger();

  /** Several people share two processors. */
  private static final int ASSERTION_MS = 15_000;

  private final List<AutoCloseable> running = new ArrayList<>();
  private final List<PersonPage> people = new ArrayList<>();
  private ParleyProcess server;
  private Chromium chromium;

  /** Flags of the server, besides its port. */
  List<String> serverFlags() {
    return List.of();
  }

  /** Few frames: what matters is that they come, and several encoders share the processor. */
  int framesPerSecond() {
    return 10;
  }

  /**
   * Whether everyone comes with the microphone off, where nobody needs to be heard: most of what a
   * large room costs a machine is the sound.
   */
  boolean muted() {
    return false;
  }

  /** What each page runs before its own scripts. */
  List<String> scripts() {
    return List.of(Chromium.picturesOf(320, 180));
  }

  /** Whether an error in the console is what this test brings about, and no complaint. */
  boolean expects(String error) {
    return false;
  }

  @BeforeAll
  void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MS);
    server = keep(ParleyProcess.start(serverFlags()));
    chromium = keep(Chromium.start(framesPerSecond()));
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable each : running.reversed()) {
      each.close();
    }
  }

  @AfterEach
  void nobodysPageComplained() {
    List<String> complaints = new ArrayList<>();
    for (PersonPage person : people) {
      person.complaints().stream().filter(error -> !expects(error)).forEach(complaints::add);
      person.close();
    }
    people.clear();
    assertEquals(List.of(), complaints, "errors in the console");
  }

  /** Closes it after the last test of the class. */
  <T extends AutoCloseable> T keep(T each) {
    running.add(each);
    return each;
  }

  ParleyProcess server() {
    return server;
  }

  /** A name that no other test uses. */
  static String newRoom() {
    return String.format(
        Locale.ROOT, "quiet-harbour-lantern-%d-%d", ProcessHandle.current().pid(), next());
  }

  private static int next() {
    return ROOMS.incrementAndGet();
  }

  /** Someone with a browser window of their own, not on the page yet. */
  PersonPage person(String name) {
    return person(name, _ -> {});
  }

  /** Someone whose window is special, or whose page runs these scripts before its own. */
  PersonPage person(String name, Consumer<Browser.NewContextOptions> window, String... scripts) {
    return personAt(server.url(), name, window, scripts);
  }

  /** Someone who finds the server at this address. */
  PersonPage personAt(
      String origin, String name, Consumer<Browser.NewContextOptions> window, String... scripts) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(640, 400)
            .setLocale("en-GB")
            .setPermissions(List.of("camera", "microphone"));
    window.accept(options);
    List<String> all = new ArrayList<>(scripts());
    all.addAll(List.of(scripts));
    PersonPage person = new PersonPage(chromium.browser().newContext(options), origin, name, all);
    if (muted()) {
      person.wishes("mute=1");
    }
    people.add(person);
    return person;
  }

  /** Someone in the call of a room. */
  PersonPage personIn(String room, String name) {
    PersonPage person = person(name);
    person.enter(room);
    return person;
  }
}
