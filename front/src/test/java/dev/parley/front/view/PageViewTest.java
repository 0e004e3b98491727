package dev.parley.front.view;

import static dev.parley.front.view.Tongues.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Model;
import dev.parley.front.app.Screens;
import dev.parley.front.app.TalkScreens;
import dev.parley.front.app.stage.Rectangle;
import dev.parley.front.app.stage.StageLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page as people and tests know it: roles and names, and nothing that others can forge. */
class PageViewTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  private static Rendering render(Model model) {
    return new Rendering(PageView.view(model));
  }

  @Test
  void homeHasItsFieldsAndButtons() {
    Rendering page = render(Screens.home());
    assertEquals(List.of("Room name", "Your name"), page.names("textbox"));
    assertTrue(page.names("button").containsAll(List.of("Join", "New room")));
    assertFalse(Rendering.flag(page.find("button", "Join"), "disabled"));
  }

  @Test
  void withoutANetworkHomeSaysWhatCanBeDoneAndWhatNot() {
    assertTrue(render(Screens.offline()).text().contains("You are offline."));
    assertFalse(render(Screens.home()).text().contains("You are offline."));
  }

  @Test
  void theLobbyHasPreviewTogglesAndDevices() {
    Rendering page = render(Screens.lobby());
    page.find("video", "Your camera preview");
    page.find("meter", "Microphone level");
    assertEquals("true", pressed(page, "Microphone"));
    assertEquals("true", pressed(page, "Camera"));
    assertEquals(List.of("Language", "Microphone", "Camera", "Speaker"), page.names("combobox"));
    page.find("button", "Join");
    assertTrue(page.text().contains("quiet-river"));
  }

  @Test
  void theSettingsAreInTheLobbyAndInTheCall() {
    List<String> switches = List.of("Noise suppression", "Echo cancellation", "Automatic volume");
    Rendering lobby = render(Screens.silentLobby());
    lobby.find("dialog", "Settings");
    assertTrue(lobby.text().contains("We hear nothing from this microphone"));
    assertTrue(lobby.text().contains("say something"));
    assertTrue(lobby.text().contains("unless you wear headphones"));
    assertTrue(Rendering.flag(lobby.find("button", "Test microphone"), "disabled"));
    Rendering call = render(Screens.dialog(CallUi.Dialog.SETTINGS));
    assertFalse(Rendering.flag(call.find("button", "Test microphone"), "disabled"));
    assertFalse(call.text().contains("headphones"));
    for (Rendering page : List.of(lobby, call)) {
      page.find("button", "Test speaker");
      assertEquals(
          switches,
          page.elements("label").stream().map(Rendering::name).filter(switches::contains).toList());
    }
  }

  @Test
  void refusedDevicesAreExplainedAndNeverBlockJoining() {
    Rendering page = render(Screens.refused());
    assertEquals("false", pressed(page, "Camera"));
    assertEquals(2, page.names("alert").size());
    page.find("button", "Try again");
    assertFalse(Rendering.flag(page.find("button", "Join"), "disabled"));
  }

  private static String pressed(Rendering page, String name) {
    return String.valueOf(Rendering.attribute(page.find("button", name), "aria-pressed"));
  }

  @Test
  void theCallHasAStageWithAFigureForEachPersonAndItsControls() {
    Rendering page = render(TalkScreens.unread());
    page.find("region", "Stage");
    assertEquals(List.of("Ana", "You"), page.names("figure"));
    page.find("toolbar", "Call controls");
    for (String name :
        List.of(
            "Microphone",
            "Camera",
            "Share screen",
            "Raise hand",
            "React",
            "Chat",
            "People",
            "Invite",
            "More",
            "Leave")) {
      page.find("button", name);
    }
    assertEquals("false", pressed(page, "Microphone"));
    assertEquals("true", pressed(page, "Camera"));
    assertEquals("false", pressed(page, "Chat"));
    assertTrue(page.names("img").containsAll(List.of("Muted", "1 unread")));
    assertTrue(page.text().contains("New message from Ana"));
  }

  @Test
  void theChatIsALogWithAFieldBelow() {
    Rendering page = render(Screens.call("Ana", "hello", CallUi.Panel.CHAT));
    page.find("complementary", "Chat");
    assertTrue(Rendering.name(page.find("log", "Messages")).equals("Messages"));
    assertTrue(page.names("textbox").contains("Message"));
    page.find("button", "Send");
    assertEquals("true", pressed(page, "Chat"));
    assertTrue(page.text().contains("hello"));
    Rendering people = render(Screens.call("Ana", "x", CallUi.Panel.PEOPLE));
    people.find("complementary", "People");
    assertEquals("100", Rendering.attribute(people.find("textbox", "Volume of Ana"), "value"));
    assertEquals("false", pressed(people, "Silence Ana"));
    Rendering silenced = render(Screens.silenced());
    assertEquals("0", Rendering.attribute(silenced.find("textbox", "Volume of Ana"), "value"));
    assertEquals("true", pressed(silenced, "Silence Ana"));
    silenced.find("img", "Silenced for you");
  }

  @Test
  void everyDialogHasItsNameAndCanBeClosed() {
    for (CallUi.Dialog dialog : CallUi.Dialog.values()) {
      Rendering page = render(Screens.dialog(dialog));
      List<Html.Element> open = page.elements("dialog");
      boolean nothing = dialog == CallUi.Dialog.NONE || dialog == CallUi.Dialog.TILE;
      assertEquals(nothing ? 0 : 1, open.size());
      for (Html.Element element : open) {
        assertFalse(Rendering.name(element).isEmpty());
        assertTrue(element.attributes().stream().anyMatch(Attribute.Modal.class::isInstance));
      }
    }
  }

  @Test
  void everyButtonAndFieldHasAName() {
    for (Model model : Screens.all()) {
      Rendering page = render(model);
      for (String role : List.of("button", "textbox", "combobox", "figure", "menuitem", "video")) {
        assertFalse(page.names(role).contains(""), role + " on " + PageView.screen(model));
      }
    }
  }

  @Test
  void hostileNamesAndTextsStayText() {
    for (CallUi.Panel panel : CallUi.Panel.values()) {
      InCall call = Screens.call(HOSTILE, HOSTILE + " javascript:alert(1)", panel);
      Rendering page = render(call);
      assertTrue(page.text().contains(HOSTILE));
      assertEquals(List.of(), page.elements("img"));
      assertEquals(List.of(), page.elements("script"));
      assertEquals(List.of(), page.elements("a"));
    }
  }

  @Test
  void marksInAMessageAreSeen() {
    String text = "*b* _i_ `c` *https://a.example*\n> q\n```\n<b>x</b>\n```";
    Rendering page = render(Screens.call("Ana", text, CallUi.Panel.CHAT));
    assertEquals("b", Rendering.name(page.elements("strong").get(1)));
    assertEquals("i", Rendering.name(page.elements("em").getFirst()));
    assertEquals("c", Rendering.name(page.elements("code").getFirst()));
    assertEquals("q", Rendering.name(page.elements("blockquote").getFirst()));
    assertEquals("<b>x</b>", Rendering.name(page.elements("pre").getFirst()));
    assertEquals("https://a.example", Rendering.name(page.elements("a").getFirst()));
  }

  @Test
  void linksLeadToTheWebOnlyAndGiveNothingAway() {
    int links = 0;
    for (Model model : Screens.all()) {
      for (Html.Element element : render(model).elements()) {
        String href = Rendering.attribute(element, "href");
        if (href != null) {
          assertTrue(href.matches("(?i)https?://.*|#.*|check\\.html"), href);
        }
        if (element.tag().equals("a")) {
          links++;
          String rel = String.valueOf(Rendering.attribute(element, "rel"));
          assertTrue(rel.contains("noopener noreferrer"), rel);
        }
      }
    }
    assertTrue(links > 0, "no link was looked at");
  }

  @Test
  void figuresHaveTheSizesOfTheLayout() {
    InCall call = Screens.call("Ana", "x", CallUi.Panel.NONE);
    List<Rectangle> places = StageLayout.arrange(2, call.ui().stage());
    Rendering page = render(call);
    assertStyle(page.find("figure", "You"), places.get(0));
    assertStyle(page.find("figure", "Ana"), places.get(1));
  }

  private static void assertStyle(Html.Element figure, Rectangle place) {
    String style = String.valueOf(Rendering.attribute(figure, "style"));
    assertEquals(
        "transform:translate(%dpx,%dpx);width:%dpx;height:%dpx"
            .formatted(place.left(), place.top(), place.width(), place.height()),
        style);
  }

  @Test
  void screensAndTitlesHaveTheirWords() {
    assertEquals("home", PageView.screen(Screens.home()));
    assertEquals("lobby", PageView.screen(Screens.lobby()));
    assertEquals("call", PageView.screen(TalkScreens.unread()));
    assertEquals("ended", PageView.screen(Screens.ended()));
    assertEquals("(1) quiet-river · Parley", english(PageView.title(TalkScreens.unread())));
    assertEquals("quiet-river · Parley", english(PageView.title(Screens.lobby())));
  }

  @Test
  void theListOfIconsHasThoseThatAreUsedAndNoOthers() throws IOException {
    Set<String> listed =
        Files.readAllLines(Path.of("src", "main", "web", "icons.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toCollection(TreeSet::new));
    StringBuilder sources = new StringBuilder();
    try (var files = Files.list(Path.of("src", "main", "java", "dev", "parley", "front", "view"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.append(Files.readString(file));
      }
    }
    Set<String> literals = new TreeSet<>();
    Pattern.compile("\"([a-z0-9-]+)\"")
        .matcher(sources)
        .results()
        .forEach(found -> literals.add(found.group(1)));
    for (String icon : listed) {
      assertTrue(literals.contains(icon), icon + " is listed and not used");
    }
    Pattern.compile("\\bicon\\(\"([a-z0-9-]+)\"\\)")
        .matcher(sources)
        .results()
        .forEach(found -> assertTrue(listed.contains(found.group(1)), found.group(1)));
    for (Model model : Screens.all()) {
      for (Html.Element use : render(model).elements("use")) {
        String href = String.valueOf(Rendering.attribute(use, "href"));
        assertTrue(href.equals("#logo") || listed.contains(href.substring(6)), href);
      }
    }
  }
}
