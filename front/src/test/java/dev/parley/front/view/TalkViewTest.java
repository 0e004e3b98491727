package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Screens;
import dev.parley.front.app.TalkScreens;
import dev.parley.front.app.chat.Emoji;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reactions as they are seen and told. */
class TalkViewTest {

  private static List<Html.Element> classed(Rendering page, String name) {
    return page.elements().stream()
        .filter(each -> (" " + Rendering.attribute(each, "class") + " ").contains(" " + name + " "))
        .toList();
  }

  @Test
  void everyEmojiHasANameOfItsOwnAndOneIsInTheTabOrder() {
    for (CallUi.Dialog dialog : List.of(CallUi.Dialog.EMOJI, CallUi.Dialog.REACTIONS)) {
      List<Html.Element> buttons =
          classed(new Rendering(PageView.view(Screens.dialog(dialog))), "emoji");
      assertEquals(Emoji.ALL.size(), buttons.size());
      assertEquals(40, new HashSet<>(Emoji.ALL).size());
      assertEquals(40, buttons.stream().map(Rendering::name).distinct().count());
      assertTrue(Emoji.ALL.stream().allMatch(emoji -> emoji.length() <= 16));
      assertEquals(
          1,
          buttons.stream()
              .filter(each -> "0".equals(Rendering.attribute(each, "tabindex")))
              .count());
    }
  }

  @Test
  void aRaisedHandIsOnTheTileAndAmongThePeopleWithItsTurn() {
    Rendering page = new Rendering(PageView.view(TalkScreens.hands()));
    assertEquals("true", Rendering.attribute(page.find("button", "Raise hand"), "aria-pressed"));
    for (String role : List.of("figure", "aside")) {
      List<String> hands =
          new Rendering(
                  role.equals("figure")
                      ? page.find("region", "Stage")
                      : page.find("complementary", "People"))
              .names("img").stream().filter(name -> name.startsWith("Hand")).sorted().toList();
      assertEquals(List.of("Hand raised, number 1", "Hand raised, number 2"), hands);
    }
    new Rendering(page.find("figure", "You")).find("img", "Hand raised, number 2");
    assertTrue(page.text().contains("Ana raised a hand"));
  }

  @Test
  void whoIsWritingIsShownAndNotSpoken() {
    assertEquals("", typing());
    assertEquals("Ana is typing…", typing("Ana"));
    assertEquals("Ana and Björn are typing…", typing("Ana", "Björn"));
    assertEquals("3 people are typing…", typing("Ana", "Björn", "Chen"));
  }

  private static String typing(String... names) {
    Rendering page = new Rendering(PageView.view(TalkScreens.typing(names)));
    Html.Element status = page.find("status", "Typing");
    assertEquals("off", Rendering.attribute(status, "aria-live"));
    return new Rendering(status).text().strip();
  }

  @Test
  void aReactionLiesOnTheTileAndIsToldInWordsOnce() {
    Rendering page = new Rendering(PageView.view(TalkScreens.reacted("Ana")));
    Rendering tile = new Rendering(page.find("figure", "Ana"));
    List<Html.Element> reactions = classed(tile, "reaction");
    assertEquals(List.of("🎉", "👍"), reactions.stream().map(Rendering::name).toList());
    assertEquals("true", Rendering.attribute(reactions.getFirst(), "aria-hidden"));
    assertEquals(0, classed(new Rendering(page.find("figure", "You")), "reaction").size());
    List<Html.Element> told = classed(page, "spoken");
    assertEquals(List.of("Ana reacted with 🎉"), told.stream().map(Rendering::name).toList());
    String nameless = new Rendering(PageView.view(TalkScreens.reacted(""))).text();
    assertTrue(nameless.contains("Guest reacted with 🎉"));
  }
}
