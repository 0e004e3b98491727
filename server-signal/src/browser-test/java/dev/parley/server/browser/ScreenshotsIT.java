package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pictures of every screen for people to look at; they are not compared with anything. Only taken
 * when asked for: see CONTRIBUTING.md.
 */
@EnabledIfSystemProperty(named = "parley.screenshots", matches = ".+")
final class ScreenshotsIT extends BrowserTest {
  private static final Path FOLDER = Path.of(System.getProperty("parley.screenshots", ""));
  private static final int SMALLEST_BYTES = 5_000;
  private static final List<String> NAMES =
      List.of("Ana", "Björn", "Chen Li", "Dara", "Eve", "Farid", "Grace Hopper", "Hana");

  /** Smaller and slower still than usual: eight people are 56 pictures on their way. */
  private static final String TINY_PICTURES =
      """
      (() => {
        const devices = navigator.mediaDevices;
        const capture = devices.getUserMedia.bind(devices);
        devices.getUserMedia = wanted => capture({ audio: wanted.audio,
            video: wanted.video && { width: 160, height: 90, frameRate: 2 } });
      })();
      """;

  /** Whoever comes after these has neither camera nor microphone: two cores draw no more. */
  private static final int WITH_PICTURE = 3;

  private static final String NO_DEVICES =
      """
      navigator.mediaDevices.getUserMedia =
          () => Promise.reject(new DOMException('none', 'NotFoundError'));
      """;

  /**
   * Two frames: one to measure the new size, one to draw what follows from it. Then colours follow
   * the theme, from the outside in, in transitions that take a frame each.
   */
  private static final String SETTLED =
      """
      async () => {
        const frame = () => new Promise(done => requestAnimationFrame(done));
        await frame();
        await frame();
        while (document.getAnimations().some(each => each instanceof CSSTransition)) {
          await frame();
        }
      }
      """;

  private enum Look {
    DESKTOP_DARK(1440, 900, ColorScheme.DARK),
    DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT),
    TABLET_DARK(1180, 820, ColorScheme.DARK),
    TABLET_LIGHT(820, 1180, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }
  }

  @Test
  void everyScreenHasItsPictures() {
    String room = newRoom();
    PersonPage ana =
        person("Ana", window -> window.setReducedMotion(ReducedMotion.REDUCE), TINY_PICTURES);
    ana.openHome();
    inAllLooks(ana, "home");
    ana.open(room);
    ana.giveName();
    inAllLooks(ana, "lobby");
    ana.join();
    inAllLooks(ana, "call-1");
    withChat(ana, 1, Look.values());
    List<PersonPage> others = new ArrayList<>();
    for (String name : NAMES.subList(1, NAMES.size())) {
      int people = others.size() + 2;
      boolean seen = people <= WITH_PICTURE;
      PersonPage other =
          person(
              name, window -> window.setViewportSize(320, 240), seen ? TINY_PICTURES : NO_DEVICES);
      other.enter(room);
      others.add(other);
      ana.seesTiles(people);
      ana.tile(name).waitFor();
      if (seen) {
        ana.stats(name).pictureMoves();
      }
      if (people == 2) {
        write(other, "Good morning! The agenda is at https://example.org/agenda");
      }
      if (people == 3) {
        write(ana, "Shall we start?");
        ana.closePanel();
        other.toggle("Camera", false);
        other.toggle("Microphone", false);
      }
      if (people <= 3) {
        inAllLooks(ana, "call-" + people);
        withChat(ana, people, Look.values());
      } else if (people == 5 || people == 8) {
        in(Look.DESKTOP_DARK, ana, "call-" + people);
        withChat(ana, people, Look.DESKTOP_DARK);
      }
    }
    ana.leave();
    inAllLooks(ana, "ended");
  }

  @Test
  void theStageAndTheSettingsHaveTheirPictures() {
    String room = newRoom();
    PersonPage ana =
        person("Ana", window -> window.setReducedMotion(ReducedMotion.REDUCE), TINY_PICTURES);
    ana.open(room);
    ana.giveName();
    ana.button("Settings").click();
    inAllLooks(ana, "lobby-settings");
    ana.page().keyboard().press("Escape");
    ana.join();
    PersonPage last = ana;
    for (String name : NAMES.subList(1, 7)) {
      boolean seen = NAMES.indexOf(name) < WITH_PICTURE;
      last =
          person(
              name,
              window -> window.setViewportSize(480, 320),
              FakeScreen.SCRIPT,
              seen ? TINY_PICTURES : NO_DEVICES);
      last.enter(room);
      ana.sees(name);
    }
    ana.stats("Björn").pictureMoves();
    ana.page().setViewportSize(1440, 900);
    ana.button("Pin Björn").click();
    ana.page().mouse().move(0, 0);
    inAllLooks(ana, "stage-pinned");
    ana.page().setViewportSize(1440, 900);
    ana.button("Options for Chen Li").click();
    inAllLooks(ana, "stage-options");
    ana.page().keyboard().press("Escape");
    ana.button("More").click();
    inAllLooks(ana, "stage-more");
    ana.page().keyboard().press("Escape");
    ana.page().setViewportSize(1440, 900);
    ana.button("Unpin Björn").click();
    last.toggle("Share screen", true);
    ana.stats("Grace Hopper's screen").pictureMoves();
    inAllLooks(ana, "stage-screen");
    ana.pickMore("Settings");
    inAllLooks(ana, "call-settings");
  }

  @Test
  void otherLanguagesHaveTheirPictures() {
    String room = newRoom();
    PersonPage ana =
        person("Ana", window -> window.setReducedMotion(ReducedMotion.REDUCE), TINY_PICTURES);
    PersonPage bjorn = personIn(room, "Björn");
    for (String language : List.of("de", "fr", "ko", "ja", "zh", "ar")) {
      ana.openHome();
      ana.choose(language);
      ana.speaks(language, language.equals("ar") ? "rtl" : "ltr");
      in(Look.DESKTOP_DARK, ana, "home-" + language);
      in(Look.PHONE_LIGHT, ana, "home-" + language);
      ana.open(room);
      in(Look.DESKTOP_LIGHT, ana, "lobby-" + language);
      in(Look.PHONE_DARK, ana, "lobby-" + language);
    }
    ana.page().getByLabel("اسمك").fill("Ana");
    ana.button("انضمام").click();
    ana.seesScreen("call");
    bjorn.sees("Ana");
    write(bjorn, "Good morning!");
    ana.page().keyboard().press("c");
    ana.page().keyboard().type("صباح الخير، هل نبدأ؟");
    ana.page().keyboard().press("Enter");
    in(Look.DESKTOP_DARK, ana, "call-ar-chat");
    in(Look.TABLET_LIGHT, ana, "call-ar-chat");
    in(Look.PHONE_LIGHT, ana, "call-ar-chat");
    ana.closePanel();
    ana.page().keyboard().press("p");
    in(Look.DESKTOP_LIGHT, ana, "call-ar-people");
    ana.page().keyboard().press("Escape");
    ana.page().keyboard().press("?");
    in(Look.DESKTOP_DARK, ana, "call-ar-shortcuts");
    ana.page().keyboard().press("Escape");
    ana.button("المزيد").click();
    in(Look.DESKTOP_DARK, ana, "call-ar-more");
    in(Look.PHONE_LIGHT, ana, "call-ar-more");
  }

  /** Talking by other means than voice. */
  @Test
  void talkHasItsPictures() {
    String room = newRoom();
    PersonPage ana =
        person("Ana", window -> window.setReducedMotion(ReducedMotion.REDUCE), TINY_PICTURES);
    ana.enter(room);
    PersonPage bjorn = personIn(room, "Björn");
    PersonPage chen = personIn(room, "Chen Li");
    chen.seesTiles(3);
    write(chen, "I must go. The notes are in `notes.md`");
    write(bjorn, "*Three things* for today:\n> who _speaks_ first\n> and who last\nReady?");
    write(bjorn, "```\nfor (Person each : people) {\n  each.greet();\n}\n```");
    chen.closePanel();
    chen.leave();
    bjorn.seesNoMore("Chen Li");
    bjorn.closePanel();
    bjorn.toggle("Raise hand", true);
    ana.leave();
    ana = person("Ana", window -> window.setReducedMotion(ReducedMotion.REDUCE), TINY_PICTURES);
    ana.enter(room);
    ana.seesTiles(2);
    ana.openPanel("Chat");
    ana.seesMessages(3);
    ana.chat("/me nods");
    inAllLooks(ana, "talk-chat");
    ana.field("Message").fill("/");
    inAllLooks(ana, "talk-commands");
    ana.field("Message").fill("/help");
    ana.field("Message").press("Enter");
    inAllLooks(ana, "talk-help");
    ana.button("Emoji").click();
    inAllLooks(ana, "talk-emoji");
    ana.page().keyboard().press("Escape");
    ana.closePanel();
    ana.page().keyboard().press("h");
    for (Look look : Look.values()) {
      bjorn.button("React").click();
      bjorn.button("Party").click();
      ana.tile("Björn").getByText("🎉").first().waitFor();
      in(look, ana, "talk-reaction");
    }
    ana.button("More").click();
    inAllLooks(ana, "talk-more");
    ana.page().keyboard().press("Escape");
    ana.page().setViewportSize(1440, 900);
    ana.openPanel("People");
    inAllLooks(ana, "talk-people");
  }

  private static void write(PersonPage person, String text) {
    person.openPanel("Chat");
    person.chat(text);
  }

  private static void withChat(PersonPage person, int people, Look... looks) {
    person.openPanel("Chat");
    for (Look look : looks) {
      in(look, person, "call-" + people + "-chat");
    }
    person.closePanel();
  }

  /** On a desk, a tablet and a phone, in the dark and in the light. */
  static void inAllLooks(PersonPage person, String what) {
    for (Look look : Look.values()) {
      in(look, person, what);
    }
  }

  private static void in(Look look, PersonPage person, String what) {
    Page page = person.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
    page.setViewportSize(look.width, look.height);
    page.evaluate(SETTLED);
    String file = look.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + what + ".png";
    byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    assertTrue(picture.length > SMALLEST_BYTES, file);
  }
}
