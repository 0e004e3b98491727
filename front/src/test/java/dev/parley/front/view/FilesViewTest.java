package dev.parley.front.view;

import static dev.parley.front.view.Tongues.english;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Model;
import dev.parley.front.app.TalkScreens;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;
import dev.parley.protocol.PeerId;
import org.junit.jupiter.api.Test;

/** Files beside the chat, in words that people understand. */
class FilesViewTest {
  private static final PeerId ANA = new PeerId("A".repeat(22));

  private static Rendering render(Model model) {
    return new Rendering(PageView.view(model));
  }

  @Test
  void filesOfBothDirectionsStandBesideTheChat() {
    Rendering page = render(TalkScreens.files("plan.pdf", CallUi.Panel.CHAT, true));
    page.find("button", "Attach file");
    for (String name :
        new String[] {
          "Accept plan.pdf",
          "Decline plan.pdf",
          "Cancel plan.pdf",
          "Remove plan.pdf",
          "Accept huge.iso",
          "Cancel own.txt"
        }) {
      page.find("button", name);
    }
    assertFalse(page.names("button").contains("Save plan.pdf"), "it is on disk already");
    assertTrue(page.text().contains("26 % of 4.0 MB from Ana"), page.text());
    assertTrue(page.text().contains("4.0 MB from Ana, saved"));
    assertTrue(page.text().contains("3.0 GB from Ana"));
    assertTrue(page.text().contains("To Ana, 50 %"));
    assertEquals(2, page.elements("progress").size());
    assertEquals("50", Rendering.attribute(page.elements("progress").getLast(), "value"));
  }

  @Test
  void whatABrowserCannotKeepIsRefusedInWords() {
    Rendering page = render(TalkScreens.files("plan.pdf", CallUi.Panel.CHAT, false));
    assertFalse(page.names("button").contains("Accept huge.iso"));
    page.find("button", "Decline huge.iso");
    page.find("button", "Save plan.pdf");
    assertTrue(page.text().contains("Too large: this browser can keep files of 268 MB in all."));
  }

  @Test
  void offersAreCountedWhileTheChatIsClosed() {
    Rendering page = render(TalkScreens.files("plan.pdf", CallUi.Panel.NONE, true));
    assertTrue(page.names("img").contains("2 unread"));
    assertEquals(0, page.elements("progress").size());
  }

  @Test
  void aHostileNameStaysText() {
    Rendering page =
        render(TalkScreens.files("<img src=x onerror=alert(1)>", CallUi.Panel.CHAT, true));
    assertTrue(page.text().contains("_img src=x onerror=alert(1)_"));
    assertEquals(0, page.elements("img").size());
  }

  @Test
  void sizesAreShortAndExact() {
    assertEquals("0 B", english(FileWords.size(0)));
    assertEquals("999 B", english(FileWords.size(999)));
    assertEquals("1.0 kB", english(FileWords.size(1_000)));
    assertEquals("9.9 kB", english(FileWords.size(9_999)));
    assertEquals("12 kB", english(FileWords.size(12_345)));
    assertEquals("1.5 MB", english(FileWords.size(1_500_000)));
    assertEquals("17 GB", english(FileWords.size(16L << 30)));
    assertEquals(100, FileWords.percent(0, 0));
    assertEquals(99, FileWords.percent(999, 1_000));
  }

  @Test
  void everyStageHasItsWords() {
    Files files = Files.none(true);
    for (Sending.Stage stage : Sending.Stage.values()) {
      for (boolean interrupted : new boolean[] {true, false}) {
        Sending sending = new Sending(ANA, "", stage, 1, 0, 0, false);
        String words = english(FileWords.of(sending, 10, interrupted));
        assertTrue(words.contains("Guest"), words);
      }
    }
    for (TheirFile.Stage stage : TheirFile.Stage.values()) {
      TheirFile file = new TheirFile(ANA, "", 1, "x", 10, stage, 5, null, false);
      assertFalse(english(FileWords.of(file, files, true)).isEmpty());
      assertFalse(english(FileWords.of(file, files, false)).isEmpty());
    }
  }
}
