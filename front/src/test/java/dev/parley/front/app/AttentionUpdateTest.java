package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.stage.Size;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is to be seen large. */
class AttentionUpdateTest {
  private static final PeerId BO = Driver.peer('B');
  private static final Subject ANA = new Subject(Driver.ANA, false);
  private static final Subject ZOE = new Subject(Driver.ZOE, false);
  private static final Subject SELF = new Subject(Driver.SELF, false);
  private static final Subject ANAS_SCREEN = new Subject(Driver.ANA, true);

  /** A call of three others. */
  private static Driver four() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.arrives(BO, "Bo");
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    return driver;
  }

  private static List<Subject> large(Driver driver) {
    return StagePlan.of(driver.call()).tiles().stream()
        .filter(StagePlan.Tile::large)
        .map(StagePlan.Tile::subject)
        .toList();
  }

  private static Effect tells(PeerId peer, @Nullable PeerId who) {
    return new LinkEffect.SendToPeer(peer, new PeerMessage.Spotlight(who));
  }

  private static void shares(Driver driver, PeerId who) {
    driver.says(who, new PeerMessage.MediaState(true, true, "screen of " + who, null));
  }

  private static void speaks(Driver driver, PeerId who, int ms) {
    for (int passed = 0; passed < ms; passed += 100) {
      driver.now += 100;
      driver.take(new MediaMsg.LevelsMeasured(0, Map.of(who, 0.5)));
    }
  }

  @Test
  void whoIsPinnedIsLargeUntilUnpinned() {
    Driver driver = four();
    assertEquals(List.of(), large(driver));
    driver.take(new UiMsg.ToggledPin(ANA));
    assertEquals(List.of(), driver.effects(), "it is nobody else's business");
    assertEquals(List.of(ANA), large(driver));
    assertEquals(4, StagePlan.of(driver.call()).tiles().size());
    driver.take(new UiMsg.ToggledPin(SELF));
    assertEquals(List.of(SELF), large(driver));
    driver.take(new UiMsg.ToggledPin(SELF));
    assertEquals(List.of(), large(driver));
  }

  @Test
  void whatIsPinnedComesBeforeScreensAndScreensBeforeEveryoneElse() {
    Driver driver = four();
    shares(driver, Driver.ANA);
    shares(driver, Driver.ZOE);
    assertEquals(List.of(ANAS_SCREEN, new Subject(Driver.ZOE, true)), large(driver));
    driver.take(new UiMsg.ToggledPin(ANAS_SCREEN));
    assertEquals(List.of(ANAS_SCREEN), large(driver));
    driver.take(new UiMsg.ToggledPin(ZOE));
    assertEquals(List.of(ZOE), large(driver));
    driver.take(new UiMsg.ToggledPin(ANAS_SCREEN));
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, null, null));
    assertEquals(List.of(new Subject(Driver.ZOE, true)), large(driver), "hers has ended");
  }

  @Test
  void whoeverIsPinnedAndGoesLeavesEveryoneEqual() {
    Driver driver = four();
    driver.take(new UiMsg.ToggledPin(ANA));
    driver.left(Driver.ANA, LeaveReason.LEFT);
    assertEquals(List.of(), large(driver));
  }

  /** Preact would move the video elements about, and restart them. */
  @Test
  void theTilesStandInTheSameOrderWhateverIsLarge() {
    Driver driver = four();
    shares(driver, Driver.ANA);
    List<Subject> before = subjects(driver);
    for (Subject each : before) {
      driver.take(new UiMsg.ToggledPin(each));
      assertEquals(before, subjects(driver));
    }
  }

  private static List<Subject> subjects(Driver driver) {
    return StagePlan.of(driver.call()).tiles().stream().map(StagePlan.Tile::subject).toList();
  }

  @Test
  void ofTwoTheOtherIsLargeAnyway() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    StagePlan before = StagePlan.of(driver.call());
    driver.take(new UiMsg.ToggledPin(ANA));
    assertEquals(before, StagePlan.of(driver.call()));
    driver.take(new UiMsg.ToggledPin(SELF));
    assertEquals(List.of(SELF), large(driver));
    driver.left(Driver.ANA, LeaveReason.LEFT);
    assertEquals(List.of(), large(driver), "alone on the stage");
  }

  @Test
  void theSpotlightIsSaidToEveryoneAndToWhoeverComesLater() {
    Driver driver = four();
    driver.take(new UiMsg.ToggledPin(ZOE));
    driver.take(new UiMsg.ToggledSpotlight(Driver.ANA));
    assertEquals(
        List.of(
            tells(Driver.ANA, Driver.ANA), tells(Driver.ZOE, Driver.ANA), tells(BO, Driver.ANA)),
        driver.effects());
    assertEquals(List.of(ANA), large(driver), "they see what they show");
    driver.arrives(Driver.peer('C'), "Cleo");
    assertTrue(
        driver
            .allEffects(LinkEffect.SendToPeer.class)
            .contains(tells(Driver.peer('C'), Driver.ANA)));
    driver.take(new UiMsg.ToggledSpotlight(Driver.ANA));
    assertTrue(driver.effects().contains(tells(Driver.ZOE, null)));
    assertEquals(List.of(), large(driver));
    driver.opened(Driver.ZOE, Channel.CONTROL);
    assertFalse(driver.effects().contains(tells(Driver.ZOE, null)));
  }

  @Test
  void theLastWishCountsAndIsToldOnce() {
    Driver driver = four();
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
    assertEquals(List.of(ZOE), large(driver));
    assertEquals(Notice.What.SPOTLIT, driver.notices().getLast());
    driver.says(BO, new PeerMessage.Spotlight(Driver.SELF));
    assertEquals(List.of(SELF), large(driver));
    assertEquals(Notice.What.YOU_ARE_SPOTLIT, driver.notices().getLast());
    int notices = driver.notices().size();
    for (int i = 0; i < 10; i++) {
      driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
      driver.says(BO, new PeerMessage.Spotlight(Driver.SELF));
    }
    assertEquals(notices, driver.notices().size(), "a flood is one piece of news");
    driver.says(Driver.ANA, new PeerMessage.Spotlight(null));
    assertEquals(List.of(), large(driver));
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertEquals(
        List.of(),
        driver.effects().stream().filter(tells(Driver.ANA, Driver.SELF)::equals).toList(),
        "what others wished is theirs to repeat");
  }

  @Test
  void theSpotlightEndsWithEitherOfTheTwo() {
    for (PeerId leaving : List.of(Driver.ANA, Driver.ZOE)) {
      Driver driver = four();
      driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
      driver.left(leaving, LeaveReason.LEFT);
      assertEquals(List.of(), large(driver));
    }
    Driver driver = four();
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.peer('X')));
    assertEquals(List.of(), large(driver), "who is that?");
  }

  @Test
  void anyoneMayLookAwayFromTheSpotlight() {
    Driver driver = four();
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
    driver.take(new UiMsg.ToggledPin(ANA));
    assertEquals(List.of(ANA), large(driver));
    driver.take(new UiMsg.ToggledPin(ANA));
    assertEquals(List.of(ZOE), large(driver));
    driver.take(new UiMsg.ToggledPin(ZOE));
    assertEquals(List.of(), driver.effects());
    assertEquals(List.of(), large(driver));
  }

  @Test
  void aScreenThatIsSharedLaterTakesTheSpotlightsPlace() {
    Driver driver = four();
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
    shares(driver, Driver.ANA);
    assertEquals(List.of(ANAS_SCREEN), large(driver));
    driver.says(Driver.ANA, new PeerMessage.Spotlight(Driver.ZOE));
    assertEquals(List.of(ZOE), large(driver));
    driver.says(
        Driver.ANA, new PeerMessage.MediaState(false, true, "screen of " + Driver.ANA, null));
    assertEquals(List.of(ZOE), large(driver), "the same screen is no news");
    driver.take(new UiMsg.ToggledScreen());
    driver.take(new MediaMsg.ScreenChanged("own"));
    assertEquals(List.of(ANAS_SCREEN, new Subject(Driver.SELF, true)), large(driver));
  }

  @Test
  void theSpeakerViewFollowsWhoeverSpeaks() {
    Driver driver = four();
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.MORE));
    driver.take(new UiMsg.ToggledSpeakerView());
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
    assertEquals(List.of(ANA), large(driver), "before anyone has spoken");
    speaks(driver, Driver.ZOE, 1_000);
    assertEquals(List.of(ANA), large(driver));
    speaks(driver, Driver.ZOE, 1_000);
    assertEquals(List.of(ZOE), large(driver));
    speaks(driver, Driver.SELF, 5_000);
    assertEquals(List.of(ZOE), large(driver), "oneself is never large");
    shares(driver, Driver.ANA);
    assertEquals(List.of(ANAS_SCREEN), large(driver));
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, null, null));
    driver.left(Driver.ZOE, LeaveReason.LEFT);
    assertEquals(List.of(ANA), large(driver));
    driver.take(new UiMsg.ToggledSpeakerView());
    assertEquals(List.of(), large(driver));
  }

  @Test
  void theMenuOfATileClosesWithWhatIsChosenAndWithTheTile() {
    Driver driver = four();
    driver.take(new UiMsg.OpenedTileMenu(ANA));
    assertEquals(CallUi.Dialog.TILE, driver.call().ui().dialog());
    driver.take(new UiMsg.ToggledPin(ANA));
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
    driver.take(new UiMsg.OpenedTileMenu(ANA));
    driver.tick();
    assertEquals(CallUi.Dialog.TILE, driver.call().ui().dialog());
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.tick();
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
  }

  @Test
  void nothingNewIsTheSameModel() {
    Driver driver = four();
    Model before = driver.model();
    driver.says(Driver.ANA, new PeerMessage.Spotlight(null));
    assertSame(before, driver.model());
    assertNull(driver.call().ui().attention().spotlit());
  }

  @Test
  void whereThereIsLittleRoomWhoeverSpeaksComesFirst() {
    Driver driver = four();
    driver.arrives(Driver.peer('C'), "Cleo");
    driver.arrives(Driver.peer('D'), "Dara");
    assertEquals(ANA, StagePlan.foremost(driver.call()).getFirst());
    speaks(driver, BO, 2_000);
    assertEquals(
        List.of(new Subject(BO, false), ANA, ZOE, new Subject(Driver.peer('C'), false)),
        StagePlan.foremost(driver.call()));
    driver.take(new UiMsg.ToggledPin(ZOE));
    assertEquals(List.of(ZOE), StagePlan.foremost(driver.call()));
    assertEquals(List.of(SELF), StagePlan.foremost(Driver.joined().call()));
  }
}
