package dev.parley.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Chromium of the machine's own, with cameras and microphones that are not real. */
public final class Chromium implements AutoCloseable {
  private static final String DEBIANS = "/usr/bin/chromium";

  private static final String PICTURES_OF =
      """
      (() => {
        const devices = navigator.mediaDevices;
        if (!devices) return;
        const capture = devices.getUserMedia.bind(devices);
        devices.getUserMedia = wanted =>
          capture(wanted.video ? { ...wanted, video: { ...wanted.video, SIZE } } : wanted);
      })();
      """;

  private final Playwright playwright;
  private final Browser browser;

  /** Asks the camera for less than the page does: all encoders share one processor. */
  public static String picturesOf(int width, int height) {
    return PICTURES_OF.replace("SIZE", "width: " + width + ", height: " + height);
  }

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the machine's own, in this network. */
  static Chromium start(int framesPerSecond) {
    return start(executable(), framesPerSecond, List.of());
  }

  /**
   * Starts it. A page gets camera and microphone if its window was given the permission.
   *
   * @param executable which one, or what starts it
   * @param framesPerSecond how many pictures each camera takes
   * @param flags more of them
   */
  public static Chromium start(Path executable, int framesPerSecond, List<String> flags) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(playwright, launch(playwright, executable, framesPerSecond, flags));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  private static Browser launch(
      Playwright playwright, Path executable, int framesPerSecond, List<String> flags) {
    List<String> all = new ArrayList<>(flags);
    all.add("--no-sandbox");
    // Without a graphics card, emulating one costs more than drawing at once.
    all.add("--disable-gpu");
    all.add("--use-fake-device-for-media-stream=device-count=3,fps=" + framesPerSecond);
    all.add("--disable-background-networking");
    // A name in place of an address would have to be resolved by multicast.
    all.add("--disable-features=WebRtcHideLocalIpsWithMdns");
    all.add("--autoplay-policy=no-user-gesture-required");
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(all));
  }

  /** The machine's own, or the one that was chosen. */
  public static Path executable() {
    @Nullable String chosen = System.getenv("PARLEY_CHROMIUM");
    return Path.of(chosen == null ? DEBIANS : chosen);
  }

  /** For opening windows. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    try (playwright) {
      browser.close();
    }
  }
}
