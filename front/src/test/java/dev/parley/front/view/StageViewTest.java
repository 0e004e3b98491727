package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Model;
import dev.parley.front.app.Screens;
import dev.parley.front.app.TalkScreens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People and screens on the stage, and what can be done with each. */
class StageViewTest {
  private static Rendering render(Model model) {
    return new Rendering(PageView.view(model));
  }

  private static String pressed(Rendering page, String name) {
    return String.valueOf(Rendering.attribute(page.find("button", name), "aria-pressed"));
  }

  @Test
  void aSharedScreenIsAFigureOfItsOwnBesideThePeople() {
    Rendering page = render(Screens.sharing(false));
    assertEquals(List.of("Ana's screen", "Ana", "You"), page.names("figure"));
    assertEquals("false", pressed(page, "Share screen"));
    assertTrue(page.text().contains("Ana shares a screen"));
    assertTrue(page.text().contains("Waiting for the picture"));
    Rendering both = render(Screens.sharing(true));
    assertEquals(List.of("Ana's screen", "Your screen", "Ana", "You"), both.names("figure"));
    assertEquals("true", pressed(both, "Share screen"));
    assertFalse(Rendering.flag(both.find("video", "Ana's screen"), "muted"));
    assertTrue(Rendering.flag(both.find("video", "Your screen"), "muted"));
    assertEquals("contain", Rendering.attribute(both.find("video", "Ana's screen"), "class"));
  }

  @Test
  void theVoicesOfOthersArePlayedApartFromTheirPictures() {
    Rendering page = render(TalkScreens.unread());
    assertEquals(1, page.elements("audio").size(), "Ana's and not the own");
    assertFalse(Rendering.flag(page.elements("audio").getFirst(), "muted"));
    assertTrue(Rendering.flag(page.find("video", "Ana's camera"), "muted"));
  }

  @Test
  void everyTileCanBePinnedByAButtonAndByItsMenu() {
    Rendering page = render(Screens.pinned());
    page.find("button", "Unpin Ana");
    page.find("button", "Unpin Zoe");
    page.find("button", "Pin Bo");
    page.find("button", "Pin yourself");
    page.find("button", "Options for Bo");
    page.find("dialog", "Options for Ana");
    assertEquals(
        List.of("Unpin Ana", "Spotlight Ana for everyone", "Full screen"), page.names("menuitem"));
    page.find("img", "In the spotlight");
    assertTrue(page.text().contains("Zoe is in the spotlight"));
    String large = Rendering.attribute(page.find("figure", "Ana"), "class");
    assertTrue(String.valueOf(large).contains("tile-large"), large);
    Rendering sharing = render(Screens.sharing(true));
    sharing.find("button", "Pin Ana's screen");
    sharing.find("button", "Pin your screen");
    assertEquals(
        List.of(
            "Share screen",
            "Raise hand",
            "React",
            "People",
            "Invite",
            "View: speaker large",
            "Show in a small window",
            "Full screen",
            "Lock the room",
            "Settings",
            "Turn sounds off",
            "Keyboard shortcuts",
            "Connection check"),
        render(Screens.dialog(CallUi.Dialog.MORE)).names("menuitem"));
  }

  @Test
  void whereNoScreenCanBeSharedNobodyIsToldThatItCan() {
    Rendering phone = render(Screens.onPhone());
    assertFalse(phone.names("button").contains("Share screen"));
    assertFalse(phone.text().contains("Share your screen"));
    Rendering computer = render(Screens.dialog(CallUi.Dialog.SHORTCUTS));
    assertTrue(computer.text().contains("Share your screen"));
  }
}
