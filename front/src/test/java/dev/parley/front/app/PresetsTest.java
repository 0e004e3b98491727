package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.Capture;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What addresses and pages around this one may wish. */
class PresetsTest {

  private static List<Msg> of(String... namesAndValues) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Presets.of(name -> given.getOrDefault(name, ""));
  }

  @Test
  void everyParameterIsAsGoodAsPressingTheSame() {
    assertEquals(
        List.of(
            new UiMsg.TypedDisplayName("Ana"),
            new UiMsg.AskedMicrophone(false),
            new UiMsg.AskedCamera(false),
            new UiMsg.AskedChat(),
            new UiMsg.ChoseTheme(Theme.DARK),
            new UiMsg.ChoseLanguage(Language.FRENCH)),
        of("name", "Ana", "mute", "1", "camera", "0", "chat", "1", "theme", "dark", "lang", "fr"));
    assertEquals(
        List.of(new UiMsg.AskedMicrophone(true), new UiMsg.AskedCamera(true)),
        of("mute", "0", "camera", "1"));
  }

  @Test
  void whatIsNotKnownIsIgnored() {
    assertEquals(List.of(), of());
    assertEquals(
        List.of(),
        of("name", " \u202e ", "mute", "yes", "camera", "2", "chat", "0", "theme", "pink"));
    assertEquals(List.of(), of("join", "1", "share", "1"), "nothing goes in by itself");
  }

  @Test
  void aNameIsCleanedAndCut() {
    List<Msg> wishes = of("name", "x".repeat(1_000) + "\u0000");
    assertEquals(List.of(new UiMsg.TypedDisplayName("x".repeat(Limits.MAX_NAME_LENGTH))), wishes);
  }

  @Test
  void onTheWayToTheLobbyTheyCountWhenDevicesAreAskedFor() {
    Driver driver = Driver.home();
    driver.take(new UiMsg.AskedMicrophone(false));
    driver.take(new UiMsg.AskedCamera(false));
    driver.take(new UiMsg.AskedChat());
    assertEquals(List.of(), driver.allEffects(MediaEffect.class), "home captures nothing");
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    assertEquals(List.of(), driver.effects(MediaEffect.Capture.class));
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", Driver.ROOM));
    driver.take(new UiMsg.PressedJoin());
    assertEquals(CallUi.Panel.CHAT, driver.call().ui().panel());
    driver.take(new UiMsg.PressedLeave());
    driver.take(new UiMsg.PressedRejoin());
    assertEquals(CallUi.Panel.NONE, driver.call().ui().panel(), "once");
  }

  @Test
  void inACallTheySwitchAndSwitchOnlyWhatIsOtherwise() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.AskedMicrophone(true));
    assertEquals(List.of(), driver.effects());
    driver.take(new UiMsg.AskedMicrophone(false));
    assertTrue(driver.effects().contains(new MediaEffect.EnableMicrophone(false)));
    assertEquals(1, driver.effects(LinkEffect.SendToPeer.class).size(), "the others are told");
    driver.take(new UiMsg.AskedCamera(false));
    assertEquals(new Capture.Off(), driver.media().camera().capture());
    driver.take(new UiMsg.AskedCamera(true));
    assertEquals(1, driver.effects(MediaEffect.Capture.class).size());
  }

  @Test
  void aPageAroundMayAskForWhatAPersonCouldPressAndNoMore() {
    assertEquals(new UiMsg.AskedMicrophone(false), Embedding.msgFor("mute"));
    assertEquals(new UiMsg.AskedMicrophone(true), Embedding.msgFor("unmute"));
    assertEquals(new UiMsg.AskedCamera(true), Embedding.msgFor("cameraOn"));
    assertEquals(new UiMsg.AskedCamera(false), Embedding.msgFor("cameraOff"));
    assertEquals(new UiMsg.PressedLeave(), Embedding.msgFor("leave"));
    for (String word : List.of("", "join", "MUTE", "toString", "share")) {
      assertNull(Embedding.msgFor(word), word);
    }
  }

  @Test
  void aPageAroundHearsOfComingAndGoing() {
    Environment alone = Driver.ENVIRONMENT;
    Environment framed = new Environment(alone.self(), alone.pageUrl(), alone.support(), true);
    Shared shared = new Shared(framed, Settings.DEFAULTS, Driver.shared().media());
    Driver driver = new Driver(new Model.Home(shared, ""));
    driver.take(new PageMsg.FragmentChanged("Quiet River"));
    driver.take(new PageMsg.RoomKeyDerived("Quiet River", Driver.ROOM));
    driver.take(new UiMsg.PressedJoin());
    assertEquals(List.of(), told(driver), "not in the room yet");
    driver.take(new SignalingMsg.SocketOpened());
    driver.welcome();
    assertEquals(List.of(new PageEffect.TellEmbedder("joined", 1)), told(driver));
    driver.arrives(Driver.ANA, "Ana");
    assertEquals(
        List.of(new PageEffect.TellEmbedder("people", 2)), last(driver), "and nothing of names");
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.take(new UiMsg.PressedLeave());
    assertEquals(List.of(new PageEffect.TellEmbedder("left", 0)), told(driver));
    assertFalse(driver.allEffects(PageEffect.TellEmbedder.class).isEmpty());
  }

  private static List<PageEffect.TellEmbedder> told(Driver driver) {
    return driver.effects(PageEffect.TellEmbedder.class);
  }

  private static List<PageEffect.TellEmbedder> last(Driver driver) {
    List<PageEffect.TellEmbedder> all = driver.allEffects(PageEffect.TellEmbedder.class);
    return List.of(all.getLast());
  }

  @Test
  void aPageByItselfTellsNobody() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PressedLeave());
    assertEquals(List.of(), driver.allEffects(PageEffect.TellEmbedder.class));
  }
}
