package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.DoorScreens;
import dev.parley.front.app.Model;
import dev.parley.front.app.Screens;
import org.junit.jupiter.api.Test;

/** What people read and press about who may be in the call. */
class DoorViewTest {

  private static Rendering render(Model model) {
    return new Rendering(PageView.view(model));
  }

  @Test
  void theRoomIsLockedFromTheMenu() {
    Rendering open = render(Screens.dialog(CallUi.Dialog.MORE));
    assertTrue(open.names("menuitem").contains("Lock the room"));
    Rendering locked = render(DoorScreens.knocked("Zoe", CallUi.Dialog.MORE));
    assertTrue(locked.names("menuitem").contains("Unlock the room"));
    assertTrue(locked.text().contains("Locked"));
  }

  @Test
  void whoeverKnocksCanBeLetInAboveTheStageAndAmongThePeople() {
    Rendering page = render(DoorScreens.knocked("Zoe", CallUi.Dialog.NONE));
    page.find("region", "Zoe wants to come in");
    assertEquals(2, page.names("button").stream().filter("Let Zoe in"::equals).count());
    page.find("button", "Not now");
    assertFalse(page.names("figure").contains("Zoe"));
  }

  @Test
  void whoeverStandsOutsideIsToldSo() {
    Rendering page = render(DoorScreens.outside());
    page.find("region", "This room is locked");
    assertTrue(page.text().contains("You come in when someone lets you in."));
    assertTrue(page.text().contains("Waiting to be let in…"));
  }

  @Test
  void aRemovalSaysWhatItIsAndCanBeTakenBack() {
    Rendering people = render(Screens.call("Ana", "hi", CallUi.Panel.PEOPLE));
    people.find("button", "Remove Ana");
    Rendering page = render(DoorScreens.removed("Zoe"));
    page.find("region", "Zoe is removed for you");
    assertTrue(page.text().contains("the others still do"));
    page.find("button", "Suggest it to the others");
    page.find("button", "Undo");
    page.find("button", "Connect with Zoe again");
  }

  @Test
  void aSuggestionNamesBothAndLeavesTheChoice() {
    Rendering page = render(DoorScreens.proposed("Ana", "Zoe"));
    page.find("region", "Ana suggests removing Zoe");
    page.find("button", "Remove for me");
    page.find("button", "Keep");
  }
}
