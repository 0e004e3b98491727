package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is seen large, and where everyone else is. */
final class StageIT extends BrowserTest {
  private static final Pattern LARGE = Pattern.compile("\\btile-large\\b");

  /** Up to five people, each of whom sends to all others: how they look is not what is tested. */
  @Override
  int framesPerSecond() {
    return 4;
  }

  @Override
  boolean muted() {
    return true;
  }

  @Override
  List<String> scripts() {
    return List.of(Chromium.picturesOf(160, 90));
  }

  private PersonPage large(String name, String room) {
    PersonPage person =
        person(
            name,
            window -> window.setViewportSize(1280, 720),
            FakeScreen.SCRIPT,
            StageWatch.SCRIPT);
    person.enter(room);
    return person;
  }

  /** Ana has three others on her stage. */
  private PersonPage anaAmongFour(String room) {
    PersonPage ana = large("Ana", room);
    for (String name : List.of("Björn", "Cleo", "Dara")) {
      personIn(room, name);
    }
    ana.seesTiles(4);
    ana.stats("Björn").pictureMoves();
    return ana;
  }

  private static void pin(PersonPage person, String label) {
    person.button(label).click();
    // Tiles glide to their places.
    person.page().mouse().move(0, 0);
  }

  private static void isLarge(PersonPage viewer, String tile) {
    assertThat(viewer.tile(tile)).hasClass(LARGE);
  }

  private static void nobodyIsLarge(PersonPage viewer) {
    assertThat(viewer.page().locator("figure.tile-large")).hasCount(0);
  }

  /** Where a tile is when it has come to rest. */
  private static BoundingBox box(PersonPage viewer, String tile) {
    Locator locator = viewer.tile(tile);
    locator.evaluate(
        "figure => Promise.all(figure.getAnimations().map(each => each.finished.catch(() => {})))");
    return locator.boundingBox();
  }

  @Test
  void whoIsPinnedIsLargeAndTheOthersBecomeAStripBeside() {
    PersonPage ana = anaAmongFour(newRoom());
    StageWatch watch = new StageWatch(ana);
    watch.begin();
    BoundingBox before = box(ana, "Björn");

    pin(ana, "Pin Björn");
    isLarge(ana, "Björn");
    BoundingBox pinned = box(ana, "Björn");
    assertTrue(pinned.width * pinned.height > 2 * before.width * before.height);
    for (String other : List.of("Cleo", "Dara", "You")) {
      BoundingBox strip = box(ana, other);
      assertTrue(strip.x >= pinned.x + pinned.width, other + " is beside");
      assertTrue(strip.width >= 104 && strip.height >= 80, other + " can be recognised");
    }
    ana.stats("Björn").pictureMoves();

    pin(ana, "Pin Cleo");
    isLarge(ana, "Cleo");
    assertThat(ana.page().locator("figure.tile-large")).hasCount(1);
    pin(ana, "Unpin Cleo");
    nobodyIsLarge(ana);
    assertEquals(box(ana, "You").width, box(ana, "Björn").width, 1, "all are equal again");
    assertEquals(List.of(), watch.went(), "no picture was taken off the page");
  }

  @Test
  void onAPhoneTheStripIsBelowAndTheMenuPins() {
    String room = newRoom();
    PersonPage ana =
        person(
            "Ana", window -> window.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    ana.enter(room);
    for (String name : List.of("Björn", "Cleo", "Dara", "Eve")) {
      personIn(room, name);
    }
    ana.seesTiles(5);
    assertThat(ana.button("Pin Björn")).isHidden();
    ana.button("Options for Björn").tap();
    ana.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pin Björn")).tap();
    isLarge(ana, "Björn");
    BoundingBox pinned = box(ana, "Björn");
    assertTrue(box(ana, "You").y >= pinned.y + pinned.height, "below");
    Locator last = ana.tile("Eve");
    last.scrollIntoViewIfNeeded();
    assertThat(last).isInViewport();
    assertEquals(pinned.x, box(ana, "Björn").x, 1, "only the strip scrolls");
    assertThat(ana.button("Unpin Björn")).isVisible();
  }

  @Test
  void theSpotlightIsForEveryoneAndEachMayLookAway() {
    String room = newRoom();
    PersonPage ana = large("Ana", room);
    PersonPage bjorn = large("Björn", room);
    PersonPage cleo = large("Cleo", room);
    ana.seesTiles(3);
    bjorn.seesTiles(3);
    ana.sees("Cleo");
    bjorn.sees("Cleo");
    ana.button("Options for Cleo").click();
    ana.page()
        .getByRole(
            AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Spotlight Cleo for everyone"))
        .click();
    isLarge(ana, "Cleo");
    isLarge(bjorn, "Cleo");
    bjorn.seesNotice("Cleo is in the spotlight");
    isLarge(cleo, "You");
    cleo.seesNotice("You are in the spotlight");

    pin(bjorn, "Unpin Cleo");
    nobodyIsLarge(bjorn);
    isLarge(ana, "Cleo");
    PersonPage dara = large("Dara", room);
    dara.seesTiles(4);
    for (PersonPage other : List.of(ana, bjorn, cleo)) {
      dara.sees(other.name());
    }
    isLarge(dara, "Cleo");
    dara.toggle("Share screen", true);
    isLarge(ana, "Dara's screen");
    assertThat(ana.tile("Cleo")).not().hasClass(LARGE);
  }

  private static Object fullScreen(PersonPage person) {
    return person.page().evaluate("() => document.fullscreenElement?.id ?? ''");
  }

  private static void waitForFullScreen(PersonPage person, String of) {
    person
        .page()
        .waitForFunction("id => (document.fullscreenElement?.id ?? '').startsWith(id)", of);
  }

  @Test
  void theCallOrOneTileTakesTheWholeScreen() {
    String room = newRoom();
    PersonPage ana = large("Ana", room);
    personIn(room, "Björn");
    ana.sees("Björn");
    ana.page().keyboard().press("f");
    waitForFullScreen(ana, "call");
    ana.seesToggle("Full screen", true);
    ana.toggle("Full screen", false);
    assertEquals("", fullScreen(ana));

    ana.button("Options for Björn").click();
    ana.page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Full screen"))
        .click();
    waitForFullScreen(ana, "tile-");
    ana.stats("Björn").pictureMoves();
    ana.page().keyboard().press("f");
    ana.page().waitForFunction("() => !document.fullscreenElement");
    ana.pickMore("Full screen");
    waitForFullScreen(ana, "call");
    ana.leave();
    ana.page().waitForFunction("() => !document.fullscreenElement");
  }

  /** The small window, as a script sees it. */
  private static final String SMALL = "documentPictureInPicture.window?.document";

  @Test
  void theCallGoesOnInASmallWindowAboveOthers() {
    String room = newRoom();
    PersonPage ana = large("Ana", room);
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();
    ana.pickMore("Show in a small window");
    ana.page()
        .waitForFunction(
            "() => " + SMALL + "?.querySelector('figure[aria-label=Björn] video')?.videoWidth > 0");
    assertEquals(
        true,
        ana.page()
            .evaluate(
                "() => getComputedStyle("
                    + SMALL
                    + ".querySelector('.control')).borderRadius"
                    + " === '50%'"),
        "it has the page's styles");
    ana.page()
        .evaluate("() => " + SMALL + ".querySelector('button[aria-label=Microphone]').click()");
    ana.seesToggle("Microphone", true);
    assertThat(
            bjorn
                .tile("Ana")
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Muted")))
        .hasCount(0);
    ana.page().evaluate("() => " + SMALL + ".querySelector('button[aria-label=Leave]').click()");
    ana.seesScreen("ended");
    ana.page().waitForFunction("() => !documentPictureInPicture.window");
  }

  @Test
  void twoScreensAreBothLarge() {
    String room = newRoom();
    PersonPage ana = large("Ana", room);
    PersonPage bjorn = large("Björn", room);
    ana.sees("Björn");
    ana.toggle("Share screen", true);
    bjorn.toggle("Share screen", true);
    isLarge(ana, "Björn's screen");
    isLarge(ana, "Your screen");
    ana.stats("Björn's screen").pictureMoves();
    BoundingBox one = box(ana, "Björn's screen");
    BoundingBox other = box(ana, "Your screen");
    assertEquals(one.width * one.height, other.width * other.height, 1_000);
    pin(ana, "Pin Björn's screen");
    assertThat(ana.tile("Your screen")).not().hasClass(LARGE);
    assertTrue(box(ana, "Björn's screen").width > one.width);
    pin(ana, "Pin Björn");
    isLarge(ana, "Björn");
    ana.seesTiles(4);
  }
}
