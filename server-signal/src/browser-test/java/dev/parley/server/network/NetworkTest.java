package dev.parley.server.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import dev.parley.server.browser.Chromium;
import dev.parley.server.browser.ParleyProcess;
import dev.parley.server.browser.PersonPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** An internet for each test, with a server in it; the test adds homes and people. */
abstract class NetworkTest {
  /** Few frames: what matters is that they come, and all encoders share the processor. */
  private static final int FRAMES_PER_SECOND = 10;

  private static final String EXECUTABLE = "rwx------";

  private final List<AutoCloseable> running = new ArrayList<>();
  private final List<PersonPage> people = new ArrayList<>();
  private Internet internet;
  private Coturn coturn;
  private ParleyProcess server;
  private int places;

  @BeforeAll
  static void networksMayBeMade(TestInfo test) {
    Permission.missing()
        .ifPresent(why -> {
          System.err.println("SKIPPED " + test.getDisplayName() + ", real networks: " + why);
          Assumptions.abort(why);
        });
    Namespace.sweep();
  }

  /** Flags of the server, besides its address. */
  abstract List<String> serverFlags();

  /** What each camera takes and how large each window is: small, as all share the processor. */
  Look look() {
    return new Look(320, 180, 640, 400);
  }

  /**
   * Sizes in pixels.
   *
   * @param width of the pictures that cameras take
   * @param height of these
   * @param windowWidth of the windows in which they are seen
   * @param windowHeight of these
   */
  record Look(int width, int height, int windowWidth, int windowHeight) {}

  @BeforeEach
  void start() {
    internet = keep(Internet.create());
    coturn = startCoturn();
    List<String> flags = new ArrayList<>(List.of("--host", Internet.SERVER));
    flags.addAll(serverFlags());
    server = keep(ParleyProcess.start(internet.namespace().inside(), flags));
  }

  @AfterEach
  void nobodysPageComplainedAndAllIsUndone() throws Exception {
    List<String> complaints = people.stream().flatMap(each -> each.complaints().stream()).toList();
    undoAll();
    // A browser tells in the console that it cannot reach the server. Pages cannot prevent that.
    assertEquals(
        List.of(),
        complaints.stream().filter(each -> !each.contains("WebSocket connection to")).toList(),
        "errors in the console");
  }

  private void undoAll() throws Exception {
    Exception first = null;
    for (AutoCloseable each : running.reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private <T extends AutoCloseable> T keep(T started) {
    running.add(started);
    return started;
  }

  /** Starts STUN and TURN in the internet. */
  Coturn startCoturn() {
    return keep(Coturn.start(internet.namespace()));
  }

  /** What was started first. */
  Coturn coturn() {
    return coturn;
  }

  Home home(Nat nat) {
    places++;
    return keep(Home.create(internet, places, nat));
  }

  /** A computer with a public address, behind nothing. */
  Namespace publicPlace() {
    places++;
    Namespace place = keep(Namespace.create("public" + places));
    internet.connect(place, places);
    return place;
  }

  /** A name that no other test uses. */
  static String newRoom() {
    return String.format(
        Locale.ROOT,
        "quiet-canal-lantern-%d-%d",
        ProcessHandle.current().pid(),
        System.nanoTime() % 1_000_000);
  }

  /** Someone in the call of a room, with a browser of their own on a computer in this network. */
  PersonPage personIn(String room, String name, Namespace computer) {
    PersonPage person = person(name, computer);
    person.enter(room);
    return person;
  }

  /** Someone with a browser of their own on a computer in this network, not on the page yet. */
  PersonPage person(String name, Namespace computer) {
    return person(name, computer, List.of());
  }

  /** The same with more flags for the browser. */
  PersonPage person(String name, Namespace computer, List<String> more) {
    // Pages get a camera on secure origins only, and certificates are not what is tested here.
    String trusted = "--unsafely-treat-insecure-origin-as-secure=" + server.url();
    List<String> flags = new ArrayList<>(more);
    flags.add(trusted);
    Chromium chromium = keep(Chromium.start(starter(computer), FRAMES_PER_SECOND, flags));
    Browser.NewContextOptions window =
        new Browser.NewContextOptions()
            .setViewportSize(look().windowWidth(), look().windowHeight())
            .setLocale("en-GB")
            .setPermissions(List.of("camera", "microphone"));
    PersonPage person =
        new PersonPage(
            chromium.browser().newContext(window),
            server.url(),
            name,
            List.of(Chromium.picturesOf(look().width(), look().height()), Wire.SCRIPT));
    people.add(person);
    return person;
  }

  /** Playwright takes one executable, so this is one: a script that starts Chromium in there. */
  private Path starter(Namespace computer) {
    try {
      Path script =
          Files.createTempFile(
              computer.toString(),
              ".sh",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(EXECUTABLE)));
      keep(() -> Files.delete(script));
      String command = String.join(" ", computer.inside());
      return Files.writeString(
          script, "#!/bin/sh\nexec " + command + " '" + Chromium.executable() + "' \"$@\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return server.url();
  }

  /** Waits until both see each other move. */
  static void seeEachOther(PersonPage one, PersonPage other) {
    one.sees(other.name());
    other.sees(one.name());
    one.stats(other.name()).pictureMoves();
    other.stats(one.name()).pictureMoves();
  }
}
