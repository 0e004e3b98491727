package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that tells whether calls will work from here. */
final class ConnectionCheckIT extends BrowserTest {
  private static final List<String> CHECKS =
      List.of(
          "Browser",
          "Microphone",
          "Camera",
          "Server",
          "Address from outside",
          "Direct connection",
          "Relay");

  private static final String MOSTLY =
      "Calls will work from here, except with networks that need a relay.";
  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

  /** Reading the clipboard is forbidden to the page, and so to tests in it. */
  private static final String COPIES =
      """
      (() => {
        const clipboard = navigator.clipboard;
        const write = clipboard.writeText.bind(clipboard);
        clipboard.writeText = async text => {
          await write(text);
          window.parleyCopied = text;
        };
      })();
      """;

  private static final String TRACKS_IN_USE =
      """
      () => parleyTracks.filter(track => track.readyState === 'live').length
      """;

  /** What the page has captured, to see that it gives it back. */
  private static final String TRACKS =
      """
      window.parleyTracks = [];
      (() => {
        const devices = navigator.mediaDevices;
        const capture = devices.getUserMedia.bind(devices);
        devices.getUserMedia = async wanted => {
          const stream = await capture(wanted);
          window.parleyTracks.push(...stream.getTracks());
          return stream;
        };
      })();
      """;

  private static final String SILENCE =
      """
      navigator.mediaDevices.getUserMedia = async wanted => {
        const stream = new MediaStream();
        if (wanted.audio) {
          const context = new AudioContext();
          stream.addTrack(context.createMediaStreamDestination().stream.getAudioTracks()[0]);
        }
        if (wanted.video) {
          stream.addTrack(document.createElement('canvas').captureStream().getVideoTracks()[0]);
        }
        return stream;
      };
      """;

  @Override
  boolean expects(String error) {
    // A browser tells in the console that it cannot reach the server. Pages cannot prevent that.
    return error.contains("WebSocket connection to");
  }

  private CheckPage at(String name, Consumer<Browser.NewContextOptions> window, String... scripts) {
    return CheckPage.open(person(name, window, scripts), server().url());
  }

  @Test
  void whereAllIsWellOneIsToldSoAndNothingStaysInUse() {
    CheckPage ana = at("Ana", _ -> {}, TRACKS);
    assertThat(ana.state("Browser")).hasText("Waiting");
    assertEquals(0, ana.evaluate("() => parleyTracks.length"), "nothing is asked before Start");
    ana.start();
    ana.finishes(MOSTLY);
    for (String check : CHECKS.subList(0, 6)) {
      assertThat(ana.state(check)).hasText("Fine");
    }
    assertThat(ana.state("Relay")).hasText("Warning");
    assertThat(ana.row("Relay")).containsText("None is set up");
    assertThat(ana.row("Microphone")).containsText("Also there:");
    assertThat(ana.row("Server")).containsText(" ms");
    assertThat(ana.row("Direct connection")).containsText(" ms");
    assertEquals(2, ana.evaluate("() => parleyTracks.length"));
    assertEquals(0, ana.evaluate(TRACKS_IN_USE), "camera and microphone are given back");
  }

  @Test
  void theCopiedTextHasEveryCheckAndNoAddress() {
    CheckPage ana =
        at(
            "Ana",
            window -> window.setPermissions(List.of("camera", "microphone", "clipboard-write")),
            COPIES);
    ana.start();
    ana.finishes(MOSTLY);
    ana.person().button("Copy the results").click();
    assertThat(ana.page().getByText("The results are copied.")).isVisible();
    String copied = (String) ana.page().evaluate("() => parleyCopied");
    for (String check : CHECKS) {
      assertTrue(copied.contains("\n" + check + ": "), check + " in " + copied);
    }
    assertTrue(copied.contains(MOSTLY), copied);
    assertTrue(copied.contains((String) ana.page().evaluate("() => navigator.userAgent")), copied);
    String withoutBrowser = copied.replaceAll("(?m)^Mozilla/.*$", "");
    assertFalse(ADDRESS.matcher(withoutBrowser).find(), copied);
  }

  @Test
  void whoeverHasDeniedDevicesIsToldWhereToChangeThat() {
    CheckPage bjorn = at("Björn", window -> window.setPermissions(List.of("microphone")));
    bjorn.start();
    bjorn.finishes("Calls will work from here, but nobody will see you.");
    assertThat(bjorn.state("Microphone")).hasText("Fine");
    assertThat(bjorn.state("Camera")).hasText("Failed");
    assertThat(bjorn.row("Camera")).containsText("You can change that beside the address.");
  }

  @Test
  void aMicrophoneWithoutSoundIsTold() {
    CheckPage chen = at("Chen", _ -> {}, SILENCE);
    chen.start();
    assertThat(chen.row("Microphone")).containsText("say something");
    chen.finishes("Calls will work from here, but nobody will hear you.");
    assertThat(chen.state("Microphone")).hasText("Warning");
    assertThat(chen.row("Microphone")).containsText("gives no sound at all");
  }

  @Test
  void aServerThatIsAwayIsToldAndTheNextCheckFindsItAgain() {
    CheckPage ana = at("Ana", _ -> {});
    ana.person().page().waitForLoadState(LoadState.NETWORKIDLE);
    server().kill();
    try {
      ana.start();
      ana.finishes("Calls will not work from here now: the server is out of reach.");
      assertThat(ana.state("Server")).hasText("Failed");
      assertThat(ana.row("Relay")).containsText("Could not be tried");
      assertThat(ana.state("Direct connection")).hasText("Fine");
    } finally {
      server().startAgain();
    }
    ana.person().button("Check again").click();
    ana.finishes(MOSTLY);
  }

  @Test
  void itIsReachedFromTheLobbyAndFromACall() {
    PersonPage ana = person("Ana");
    ana.open(newRoom());
    Page fromLobby =
        ana.page()
            .waitForPopup(() ->
                ana.page()
                    .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Connection check"))
                    .click());
    assertThat(fromLobby.locator("html")).hasAttribute("data-screen", "check");
    ana.giveName();
    ana.join();
    Page fromCall = ana.page().waitForPopup(() -> ana.pickMore("Connection check"));
    assertThat(fromCall).hasTitle("Connection check");
    assertThat(ana.dialog("More")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT"})
  void noStateOfThePageBreaksARuleOfAccessibility(ColorScheme scheme) {
    Set<String> violations = new TreeSet<>();
    CheckPage ana =
        at(
            "Ana",
            window ->
                window
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(1280, 720)
                    .setPermissions(List.of("microphone")));
    AccessibilityIT.check("before", ana.person(), violations);
    ana.start();
    ana.finishes("Calls will work from here, but nobody will see you.");
    AccessibilityIT.check("after", ana.person(), violations);
    ana.person().choose("ar");
    ana.person().speaks("ar", "rtl");
    AccessibilityIT.check("in Arabic", ana.person(), violations);
    assertEquals("", String.join("\n", violations));
  }
}
