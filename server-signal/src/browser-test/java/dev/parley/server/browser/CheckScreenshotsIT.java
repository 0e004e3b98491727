package dev.parley.server.browser;

import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of the connection check, and of where it is reached from: as {@link ScreenshotsIT}. */
@EnabledIfSystemProperty(named = "parley.screenshots", matches = ".+")
final class CheckScreenshotsIT extends BrowserTest {

  /** The browser tells in the console that the server is away; one picture is of that. */
  @Override
  boolean expects(String error) {
    return error.contains("WebSocket connection to");
  }

  @Test
  void theConnectionCheckHasItsPictures() {
    PersonPage ana =
        person(
            "Ana",
            window ->
                window
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setPermissions(List.of("microphone")));
    ana.open(newRoom());
    ScreenshotsIT.inAllLooks(ana, "check-in-lobby");
    ana.join();
    ana.button("More").click();
    ScreenshotsIT.inAllLooks(ana, "check-in-menu");
    CheckPage check = CheckPage.open(ana, server().url());
    ScreenshotsIT.inAllLooks(ana, "check");
    server().kill();
    check.start();
    check.finishes("Calls will not work from here now: the server is out of reach.");
    ScreenshotsIT.inAllLooks(ana, "check-failed");
    server().startAgain();
    ana.button("Check again").click();
    check.finishes("Calls will work from here, but nobody will see you.");
    ScreenshotsIT.inAllLooks(ana, "check-results");
    ana.choose("ar");
    ana.speaks("ar", "rtl");
    ScreenshotsIT.inAllLooks(ana, "check-ar");
  }
}
