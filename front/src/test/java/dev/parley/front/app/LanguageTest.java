package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page speaks, and how that changes. */
class LanguageTest {

  @Test
  void theFirstThatIsSpokenHereIsTaken() {
    assertEquals(Language.GERMAN, Language.of(List.of("de-CH", "en")));
    assertEquals(Language.PORTUGUESE, Language.of(List.of("", "nl", "pt-PT", "ar")));
    assertEquals(Language.CHINESE, Language.of(List.of("zh-Hans-CN")));
    assertEquals(Language.ENGLISH, Language.of(List.of("nl", "en-GB", "de")));
    assertEquals(Language.ENGLISH, Language.of(List.of("den", "frr", "")));
    assertEquals(Language.ENGLISH, Language.of(List.of()));
  }

  @Test
  void numbersAreWrittenAsWhereThePersonIsFrom() {
    assertEquals("de-CH", Language.GERMAN.form(List.of("fr-CH", "de-CH", "de")));
    assertEquals("ar", Language.ARABIC.form(List.of("de-CH")));
  }

  @Test
  void arabicAloneIsWrittenFromRightToLeft() {
    for (Language language : Language.values()) {
      assertEquals(language == Language.ARABIC, language.rightToLeft());
    }
  }

  @Test
  void aChosenLanguageIsSpokenOnceItsWordsAreThere() {
    for (Driver driver : List.of(Driver.home(), Driver.lobby(), Driver.joined(), ended())) {
      Step<? extends Model> chosen = driver.take(new UiMsg.ChoseLanguage(Language.KOREAN));
      assertEquals(List.of(new PageEffect.Speak(Language.KOREAN)), chosen.effects());
      assertEquals(Language.ENGLISH, driver.model().shared().language());
      driver.take(new PageMsg.LanguageLoaded(Language.KOREAN, true));
      assertEquals(Language.KOREAN, driver.model().shared().language());
    }
  }

  @Test
  void itOutlivesTheScreenAndTheCall() {
    Driver driver = Driver.joined();
    driver.take(new PageMsg.LanguageLoaded(Language.ARABIC, true));
    driver.take(new UiMsg.ToggledSounds());
    driver.take(new UiMsg.PressedLeave());
    driver.take(new UiMsg.PressedHome());
    assertEquals(Language.ARABIC, driver.model().shared().language());
  }

  @Test
  void wordsThatCannotBeHadAreToldInACallAndNothingChanges() {
    Driver lobby = Driver.lobby();
    Model before = lobby.model();
    lobby.take(new PageMsg.LanguageLoaded(Language.FRENCH, false));
    assertSame(before, lobby.model());
    Driver call = Driver.joined();
    call.take(new PageMsg.LanguageLoaded(Language.FRENCH, false));
    assertEquals(Language.ENGLISH, call.model().shared().language());
    assertTrue(CallUpdate.isTold(call.call(), Notice.What.LANGUAGE_FAILED));
  }

  private static Driver ended() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.PressedLeave());
    return driver;
  }
}
