package dev.parley.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Chromium of the machine's own, with two cameras and two microphones that are not real. */
final class Chromium implements AutoCloseable {
  private static final String DEBIANS = "/usr/bin/chromium";

  /** Says yes whenever a page asks for camera or microphone. */
  static final String GRANT = "--use-fake-ui-for-media-stream";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; {@code flags} are added to those that every test needs. */
  static Chromium start(List<String> flags) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(playwright, launch(playwright, flags));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  private static Browser launch(Playwright playwright, List<String> flags) {
    List<String> all = new ArrayList<>();
    all.add("--no-sandbox");
    // Few frames: what matters is that they come, and several encoders share the processor.
    all.add("--use-fake-device-for-media-stream=device-count=2,fps=10");
    all.add("--disable-background-networking");
    // A name in place of an address would have to be resolved by multicast.
    all.add("--disable-features=WebRtcHideLocalIpsWithMdns");
    all.add("--autoplay-policy=no-user-gesture-required");
    all.addAll(flags);
    @Nullable String chosen = System.getenv("PARLEY_CHROMIUM");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chosen == null ? DEBIANS : chosen))
                .setArgs(all));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    try (playwright) {
      browser.close();
    }
  }
}
