package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is heard: by the others, and here. */
class VoiceUpdateTest {
  private static final Msg LOUD =
      new MediaMsg.LevelsMeasured(0.5, Map.of(Driver.ANA, 0.5, Driver.ZOE, 1.0));

  private static boolean heard(Driver driver) {
    return driver.media().microphone().sending();
  }

  private static long warnings(Driver driver) {
    return Collections.frequency(driver.notices(), Notice.What.NOT_HEARD);
  }

  @Test
  void whoSpeaksIsShownUnlessTheOthersSayThatTheyAreMuted() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(LOUD);
    assertTrue(driver.call().voice().speaking());
    assertTrue(driver.person(Driver.ANA).media().speech().speaking());
    driver.says(Driver.ANA, new PeerMessage.MediaState(false, true, null, null));
    driver.now += 5_000;
    driver.take(LOUD);
    assertFalse(driver.person(Driver.ANA).media().speech().speaking());
  }

  @Test
  void whoTalksWhileMutedIsToldOnceEachTimeThatTheMicrophoneIsOff() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(LOUD);
    assertEquals(0, warnings(driver));
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(LOUD);
    driver.now += 5_000;
    driver.take(LOUD);
    assertEquals(1, warnings(driver));
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(LOUD);
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(LOUD);
    assertEquals(2, warnings(driver));
  }

  @Test
  void whoHoldsTheKeyIsHeardForAsLong() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new UiMsg.PushedToTalk());
    assertTrue(heard(driver));
    assertEquals(
        List.of(
            new MediaEffect.EnableMicrophone(true),
            new LinkEffect.SendToPeer(
                Driver.ANA, new PeerMessage.MediaState(true, true, null, null))),
        driver.effects());
    driver.take(new UiMsg.StoppedTalking());
    assertFalse(heard(driver));
    assertTrue(driver.effects().contains(new MediaEffect.EnableMicrophone(false)));
    driver.take(new UiMsg.StoppedTalking());
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void theKeyChangesNothingForWhoIsHeardAnyway() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PushedToTalk());
    driver.take(new UiMsg.StoppedTalking());
    assertTrue(heard(driver));
  }

  @Test
  void whoMutesWithTheKeyHeldStaysMuted() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new UiMsg.PushedToTalk());
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new UiMsg.StoppedTalking());
    assertFalse(heard(driver));
  }

  @Test
  void volumeIsForThePersonHereAloneAndKeepsItsBounds() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ChangedVolume(Driver.ANA, 40));
    assertEquals(40, driver.person(Driver.ANA).media().volume().played());
    driver.take(new UiMsg.ToggledSilenced(Driver.ANA));
    assertEquals(0, driver.person(Driver.ANA).media().volume().played());
    driver.take(new UiMsg.ToggledSilenced(Driver.ANA));
    assertEquals(40, driver.person(Driver.ANA).media().volume().played());
    driver.take(new UiMsg.ChangedVolume(Driver.ANA, 1_000));
    assertEquals(100, driver.person(Driver.ANA).media().volume().played());
    driver.take(new UiMsg.ToggledSilenced(Driver.ANA));
    driver.take(new UiMsg.ChangedVolume(Driver.ANA, 5));
    assertEquals(5, driver.person(Driver.ANA).media().volume().played(), "moved is wanted");
    driver.take(new UiMsg.ChangedVolume(Driver.ZOE, 5));
    driver.take(new UiMsg.ToggledSilenced(Driver.ZOE));
    assertEquals(List.of(), driver.effects());
  }
}
