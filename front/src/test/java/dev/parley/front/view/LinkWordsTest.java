package dev.parley.front.view;

import static dev.parley.front.view.Tongues.english;
import static dev.parley.front.view.words.Said.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Screens;
import dev.parley.front.app.Trouble;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.view.words.Phrase;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the tile and the list of people say of a link. */
class LinkWordsTest {

  @Test
  void everyTroubleHasWordsOfItsOwn() {
    Set<String> words = new HashSet<>();
    for (Trouble trouble : Trouble.values()) {
      Phrase phrase = LinkWords.of(trouble, verbatim("Ana"));
      String said = phrase == null ? null : english(phrase);
      if (trouble == Trouble.NONE) {
        assertNull(said);
      } else {
        assertTrue(said != null && words.add(said), trouble.name());
      }
    }
    Phrase phrase = LinkWords.of(Trouble.RECONNECTING, verbatim("Ana"));
    assertEquals("Reconnecting to Ana…", phrase == null ? null : english(phrase));
  }

  @Test
  void thePathIsToldAtTheTileAndInTheListOfPeople() {
    isTold("Relayed, 60 ms", Screens.measured(new Traffic(1, 1, true, 60)));
    isTold("Direct, 24 ms", Screens.measured(new Traffic(1, 1, false, 24)));
    isTold("Direct", Screens.measured(new Traffic(1, 0, false, 0)));
  }

  private static void isTold(String path, InCall call) {
    Rendering page = new Rendering(PageView.view(call));
    assertTrue(words(page.find("figure", "Ana")).endsWith(path));
    assertTrue(words(page.find("complementary", "People")).contains(path));
  }

  private static String words(Html html) {
    return new Rendering(html).text().strip();
  }

  @Test
  void aPathThatIsNotMeasuredOrDoesNotWorkIsNotTold() {
    Rendering before = new Rendering(PageView.view(Screens.measured(Traffic.NONE)));
    assertFalse(before.text().contains("Direct"));
    Rendering after = new Rendering(PageView.view(Screens.interrupted(new Traffic(1, 1, true, 9))));
    assertFalse(after.text().contains("Relayed"));
    assertTrue(words(after.find("complementary", "People")).contains("Reconnecting to Ana…"));
  }
}
