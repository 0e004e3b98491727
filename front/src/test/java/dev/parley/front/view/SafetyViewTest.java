package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.DoorScreens;
import dev.parley.front.app.Model;
import dev.parley.front.app.Screens;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.PeerDevice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read of safety codes and devices. */
class SafetyViewTest {
  private static final List<String> WORDS = List.of("amber", "boat", "cloud", "door", "elm");

  private static Rendering render(Model model) {
    return new Rendering(PageView.view(model));
  }

  private static List<String> words(Rendering page) {
    return page.elements("li").stream().map(Rendering::name).limit(5).toList();
  }

  @Test
  void theCodeIsAListOfWordsWithTwoAnswers() {
    Rendering page = render(DoorScreens.code("Ana", CodeStage.Answer.NONE, WORDS));
    page.find("region", "Safety code");
    assertEquals(WORDS, words(page));
    assertTrue(page.text().contains("In numbers: 3 · 1 · 4 · 1 · 5"));
    page.find("button", "It matches");
    page.find("button", "It differs");
    page.find("button", "Close safety code");
  }

  @Test
  void withoutTheListOfWordsItIsNumbers() {
    Rendering page = render(DoorScreens.code("Ana", CodeStage.Answer.NONE, List.of()));
    assertEquals(List.of("3", "1", "4", "1", "5"), words(page));
    assertFalse(page.text().contains("In numbers"));
  }

  @Test
  void whoeverHasAnsweredIsToldWhatFollows() {
    Rendering matched = render(DoorScreens.code("Ana", CodeStage.Answer.MATCHED, WORDS));
    assertFalse(matched.names("button").contains("It matches"));
    assertTrue(matched.text().contains("verified from now on"));
    Rendering differed = render(DoorScreens.code("Ana", CodeStage.Answer.DIFFERED, WORDS));
    assertTrue(differed.names("alert").getFirst().contains("Say nothing secret"));
  }

  @Test
  void everyFailureSaysWhyAndOffersANewCode() {
    for (CodeStage.Reason reason : CodeStage.Reason.values()) {
      Rendering page = render(DoorScreens.code("Ana", new CodeStage.Broken(reason, List.of())));
      assertEquals(1, page.names("alert").size());
      boolean aboutAna = reason != CodeStage.Reason.PEOPLE;
      assertEquals(aboutAna, page.names("alert").getFirst().contains("Ana"), reason.toString());
      page.find("button", "New code");
    }
  }

  @Test
  void thePeopleAreToldApartByTheirDevices() {
    assertEquals("New device", said(PeerDevice.Standing.NEW, ""));
    assertEquals("Same device as last time", said(PeerDevice.Standing.KNOWN, "Ana"));
    assertEquals("Same device as last time, then Bea", said(PeerDevice.Standing.KNOWN, "Bea"));
    assertEquals("Verified device", said(PeerDevice.Standing.VERIFIED, "Ana"));
    assertEquals("Verified device of Bea", said(PeerDevice.Standing.VERIFIED, "Bea"));
    assertEquals("Could not prove which device it is", said(PeerDevice.Standing.REFUSED, ""));
    Rendering claimed =
        render(DoorScreens.device(new PeerDevice("k", PeerDevice.Standing.CLAIMED, "")));
    assertFalse(claimed.text().contains("evice"));
  }

  private static String said(PeerDevice.Standing standing, String name) {
    Rendering page = render(DoorScreens.device(new PeerDevice("k", standing, name)));
    return page.elements("span").stream()
        .filter(span -> "hint".equals(Rendering.attribute(span, "class")))
        .map(Rendering::name)
        .filter(words -> words.contains("evice"))
        .findFirst()
        .orElse("");
  }

  @Test
  void verifyIsOfferedWhereThereIsSomeone() {
    render(Screens.call("Ana", "hi", CallUi.Panel.PEOPLE)).find("button", "Verify");
    Rendering settings = render(Screens.dialog(CallUi.Dialog.SETTINGS));
    settings.find("button", "Forget known devices");
  }
}
