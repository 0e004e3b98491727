package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Someone at the page, and what they can do and see there. */
public final class PersonPage implements AutoCloseable {
  /** What the own tile is called. */
  static final String OWN = "You";

  /** Long enough for a shared machine with two processors. */
  private static final int LINK_MS = 90_000;

  private final BrowserContext context;
  private final Page page;
  private final String origin;
  private final String name;
  private String wishes = "";
  private final List<String> complaints = new ArrayList<>();

  /** Someone with this window; the scripts run before the page's own. */
  public PersonPage(BrowserContext context, String origin, String name, List<String> scripts) {
    this.context = context;
    this.origin = origin;
    this.name = name;
    context.setDefaultTimeout(LINK_MS);
    context.addInitScript(Stats.SCRIPT);
    scripts.forEach(context::addInitScript);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(name + ": " + message.text() + " at " + message.location());
      }
    });
    page.onPageError(error -> complaints.add(name + ": " + error));
  }

  /** Follows invite links that wish this besides, {@code mute=1} say. */
  public void wishes(String parameters) {
    wishes = "?" + parameters;
  }

  /** For what only one test does. */
  public Page page() {
    return page;
  }

  /** What the others see. */
  public String name() {
    return name;
  }

  /** Errors in the console, refusals by the content security policy among them. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Opens the start page. */
  void openHome() {
    page.navigate(origin + "/");
    seesScreen("home");
  }

  /** Opens an invite link. */
  void open(String room) {
    page.navigate(origin + "/#" + room + wishes);
    seesScreen("lobby");
  }

  /** Says in the lobby who they are. */
  void giveName() {
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your name")).fill(name);
  }

  /** Waits in the lobby until the own camera shows something. */
  void seesOwnPicture() {
    page.waitForFunction("() => document.querySelector('main video')?.readyState >= 2");
  }

  void pressJoin() {
    button("Join").click();
  }

  /** Joins from the lobby. */
  void join() {
    pressJoin();
    seesScreen("call");
  }

  /** From nowhere into the call. */
  public void enter(String room) {
    open(room);
    giveName();
    join();
  }

  void leave() {
    button("Leave").click();
    seesScreen("ended");
  }

  void seesScreen(String screen) {
    assertThat(page.locator("html"))
        .hasAttribute(
            "data-screen", screen, new LocatorAssertions.HasAttributeOptions().setTimeout(LINK_MS));
  }

  /** The menu for languages, whatever it is called in the one that is spoken. */
  Locator languages() {
    return page.locator("select:has(option[lang])");
  }

  /** Chooses a language, where there is a menu for it. */
  void choose(String language) {
    languages().selectOption(language);
  }

  /** Waits until the page is in that language and direction. */
  void speaks(String language, String direction) {
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator("html")).hasAttribute("dir", direction);
  }

  /** A button by its whole name. */
  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Presses a toggle button, which must then be on or off. */
  void toggle(String label, boolean on) {
    button(label).click();
    seesToggle(label, on);
  }

  void seesToggle(String label, boolean on) {
    assertThat(button(label)).hasAttribute("aria-pressed", on ? "true" : "false");
  }

  /** Closes whatever is open above or beside the call: in a small window it hides the toolbar. */
  public void closePanel() {
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).hasCount(0);
  }

  /** Opens the panel, if it is not open. */
  public void openPanel(String panel) {
    if (!"true".equals(button(panel).getAttribute("aria-pressed"))) {
      toggle(panel, true);
    }
    assertThat(panel(panel)).isVisible();
  }

  /** A panel by its name. */
  public Locator panel(String label) {
    return page.getByRole(
        AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator dialog(String label) {
    return page.getByRole(
        AriaRole.DIALOG, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Picks from the menu "More". */
  void pickMore(String item) {
    button("More").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true))
        .click();
  }

  /** A text field by its whole name. */
  Locator field(String label) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /** Writes to everyone; the chat must be open. */
  public void chat(String text) {
    Locator field = field("Message");
    field.fill(text);
    field.press("Enter");
    assertThat(field).hasValue("");
  }

  /** The lines of the chat, oldest first, without who wrote them. */
  public Locator messages() {
    return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"))
        .getByRole(AriaRole.ARTICLE)
        .getByRole(AriaRole.PARAGRAPH);
  }

  /** Waits until the chat has so many lines. */
  public void seesMessages(int count) {
    assertThat(messages())
        .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(LINK_MS));
  }

  private Locator stage() {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Stage"));
  }

  /** The picture of one person on the stage. */
  public Locator tile(String person) {
    return stage()
        .getByRole(AriaRole.FIGURE, new Locator.GetByRoleOptions().setName(person).setExact(true));
  }

  /** The names of all figures on the stage: people, and what they share. */
  List<String> figures() {
    return stage().getByRole(AriaRole.FIGURE).all().stream()
        .map(figure -> figure.getAttribute("aria-label"))
        .toList();
  }

  /** Waits until so many people are on the stage, the own picture included. */
  public void seesTiles(int count) {
    assertThat(stage().getByRole(AriaRole.FIGURE))
        .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(LINK_MS));
  }

  /** Waits until a tile with this name is there: then the link is open. */
  public void sees(String person) {
    assertThat(tile(person))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LINK_MS));
  }

  /** Waits until a tile says this about the person. */
  void seesState(String person, String words) {
    assertThat(tile(person).getByText(words, new Locator.GetByTextOptions().setExact(true)))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LINK_MS));
  }

  /** Waits until there is nothing to be said about the person. */
  void seesNoState(String person) {
    assertThat(tile(person).getByRole(AriaRole.PARAGRAPH))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LINK_MS));
  }

  /** Waits until no tile has this name. */
  void seesNoMore(String person) {
    assertThat(tile(person))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LINK_MS));
  }

  void seesNotice(String words) {
    assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Notices")))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LINK_MS));
  }

  /** What WebRTC tells of one person's sound and picture. */
  public Stats stats(String person) {
    return new Stats(tile(person).locator("video"));
  }

  /** How many connections to others the page has begun since it was loaded. */
  int connectionsMade() {
    return ((Number) page.evaluate("() => parleyTest.connections.length")).intValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
