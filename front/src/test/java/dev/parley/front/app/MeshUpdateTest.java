package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.mesh.Mesh;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.mesh.SendPlan;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pictures are asked for, and which are sent. */
class MeshUpdateTest {

  private static Driver talking() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    driver.take(new UiMsg.PictureResized(Driver.SELF, false, new Size(1280, 720)));
    return driver;
  }

  private static void draws(Driver driver, int width, int height) {
    driver.take(new UiMsg.TileDrawn(Driver.ANA, false, new Size(width, height)));
  }

  private static List<PeerMessage> told(List<Effect> effects) {
    return effects.stream()
        .filter(LinkEffect.SendToPeer.class::isInstance)
        .map(effect -> ((LinkEffect.SendToPeer) effect).message())
        .filter(PeerMessage.OfPicture.class::isInstance)
        .toList();
  }

  private static List<PeerMessage> told(Driver driver, int ms) {
    return told(List.copyOf(driver.waits(ms, Effect.class)));
  }

  private static SendPlan plan(Driver driver) {
    return driver.allEffects(LinkEffect.Limit.class).getLast().plan();
  }

  private static PeerMessage viewing(int camera) {
    return new PeerMessage.Viewing(camera, camera == 0 ? 0 : 1080);
  }

  @Test
  void someoneIsToldHowLargeTheyAreDrawnOnceAndAtChangesEachSecondAtMost() {
    Driver driver = talking();
    draws(driver, 640, 360);
    assertEquals(List.of(viewing(360)), told(driver.effects()));
    draws(driver, 320, 180);
    draws(driver, 1280, 720);
    assertEquals(List.of(), told(driver.effects()), "too soon");
    assertEquals(List.of(viewing(720)), told(driver, 3_000));
    Model before = driver.model();
    draws(driver, 1270, 714);
    assertSame(before, driver.model(), "nothing is drawn anew while a tile moves");
    driver.now += 5_000;
    draws(driver, 0, 0);
    assertEquals(List.of(new PeerMessage.Viewing(0, 1080)), told(driver.effects()));
  }

  @Test
  void whoeverHasNoTileIsToldSoAfterAWhile() {
    Driver driver = talking();
    assertEquals(List.of(), told(driver, 2_000), "the tile may be on its way");
    assertEquals(List.of(new PeerMessage.Viewing(0, 1080)), told(driver, 3_000));
  }

  @Test
  void aPageThatIsHiddenWantsNoPicturesAndMissesNone() {
    Driver driver = talking();
    draws(driver, 640, 360);
    driver.now += 2_000;
    driver.take(new PageMsg.BecameHidden());
    assertEquals(List.of(viewing(0)), told(driver.effects()));
    for (int passed = 0; passed < 60_000; passed += 3_000) {
      driver.now += 3_000;
      driver.take(
          new LinkMsg.TrafficMeasured(Driver.ANA, 1, new Traffic(driver.now, 7, false, 20)));
      assertEquals(List.of(), driver.effects(LinkEffect.RunCommand.class));
    }
    driver.take(new PageMsg.BecameVisible());
    assertEquals(List.of(viewing(360)), told(driver.effects()));
  }

  @Test
  void whatChangesOnTheStageMeanwhileIsNotForgotten() {
    Driver driver = talking();
    draws(driver, 640, 360);
    driver.now += 2_000;
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    draws(driver, 320, 180);
    driver.now += 2_000;
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    assertEquals(List.of(viewing(180)), told(driver.effects()));
  }

  @Test
  void allIsSaidAgainOnAFreshConnection() {
    Driver driver = talking();
    draws(driver, 640, 360);
    driver.tick();
    SendPlan before = plan(driver);
    driver.reports(Driver.ANA, new LinkEvent.DescriptionRefused());
    driver.waits(4_000, Effect.class);
    assertEquals(2, driver.generation(Driver.ANA));
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    driver.opened(Driver.ANA, Channel.CONTROL);
    assertEquals(List.of(viewing(360)), told(driver, 2_000));
    LinkEffect.Limit limit = driver.allEffects(LinkEffect.Limit.class).getLast();
    assertEquals(2, limit.generation());
    assertEquals(before, limit.plan());
  }

  @Test
  void whatNobodySeesIsNotSentAndIsBackAtOnce() {
    Driver driver = talking();
    driver.tick();
    assertTrue(plan(driver).camera().active(), "before anything was said");
    driver.now += 600;
    driver.says(Driver.ANA, new PeerMessage.Viewing(0, 0));
    assertFalse(plan(driver).camera().active());
    assertEquals(List.of(), told(driver.effects()), "nobody misses it");
    driver.now += 600;
    driver.says(Driver.ANA, new PeerMessage.Viewing(180, 0));
    assertEquals(180, plan(driver).camera().height());
    assertEquals(4, plan(driver).camera().scaleResolutionDownBy());
  }

  @Test
  void whatIsSwitchedOnIsSentAtOnce() {
    Driver driver = talking();
    driver.tick();
    driver.take(new UiMsg.ToggledMicrophone());
    assertFalse(plan(driver).voice(), "silence is not sent");
    driver.take(new UiMsg.ToggledMicrophone());
    assertTrue(driver.effects(LinkEffect.Limit.class).getFirst().plan().voice(), "heard at once");
    driver.take(new UiMsg.ToggledCamera());
    driver.tick();
    assertFalse(plan(driver).camera().active());
    driver.take(new UiMsg.ToggledCamera());
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    assertTrue(driver.effects(LinkEffect.Limit.class).getFirst().plan().camera().active());
    driver.take(new UiMsg.ToggledScreen());
    driver.take(new MediaMsg.ScreenChanged("own"));
    assertTrue(driver.effects(LinkEffect.Limit.class).getFirst().plan().screen().active());
  }

  @Test
  void whoeverAsksTooOftenIsAnsweredEachSecond() {
    Driver driver = talking();
    driver.tick();
    int before = driver.allEffects(LinkEffect.Limit.class).size();
    for (int i = 0; i < 1_000; i++) {
      driver.says(Driver.ANA, new PeerMessage.Viewing(i % 2 * 360, 0));
      driver.now += 1;
    }
    assertTrue(driver.allEffects(LinkEffect.Limit.class).size() - before <= 3);
  }

  @Test
  void whatWasPlannedIsNotOrderedAgain() {
    Driver driver = talking();
    draws(driver, 640, 360);
    driver.waits(3_000, Effect.class);
    Model before = driver.model();
    assertEquals(List.of(), driver.waits(20_000, LinkEffect.Limit.class));
    assertSame(((InCall) before).mesh(), driver.call().mesh(), "and nothing is drawn anew");
  }

  private static void measures(Driver driver, int available, int seconds, int sent) {
    Traffic before = driver.person(Driver.ANA).path().traffic();
    for (int i = 1; i <= seconds / 3; i++) {
      driver.waits(3_000, Effect.class);
      Traffic.Flow flow =
          new Traffic.Flow(
              before.flow().bytesSent() + (long) sent * 3 / 8 * i, 0, 0, 0, available, 360, 15, "");
      driver.take(
          new LinkMsg.TrafficMeasured(
              Driver.ANA, 1, new Traffic(driver.now, driver.now, false, 20, flow)));
    }
  }

  @Test
  void aNarrowUplinkIsNoticedAndTheOtherSideToldWhenNothingIsLeftForPictures() {
    Driver driver = talking();
    driver.says(Driver.ANA, new PeerMessage.Viewing(720, 0));
    measures(driver, 400_000, 30, 390_000);
    assertTrue(plan(driver).bits() <= 400_000, plan(driver).toString());
    assertTrue(plan(driver).camera().active());
    measures(driver, 60_000, 30, 59_000);
    assertFalse(plan(driver).camera().active());
    List<PeerMessage> told = told(List.copyOf(driver.allEffects(Effect.class)));
    assertEquals(new PeerMessage.CameraPaused(true), told.getLast());
    driver.take(new UiMsg.ToggledCamera());
    assertEquals(List.of(new PeerMessage.CameraPaused(false)), told(driver.effects()));
  }

  @Test
  void aPictureThatWaitsIsNotTakenForABrokenLink() {
    Driver driver = talking();
    driver.says(Driver.ANA, new PeerMessage.CameraPaused(true));
    for (int passed = 0; passed < 30_000; passed += 3_000) {
      driver.now += 3_000;
      driver.take(
          new LinkMsg.TrafficMeasured(Driver.ANA, 1, new Traffic(driver.now, 7, false, 20)));
      assertEquals(List.of(), driver.effects(LinkEffect.RunCommand.class));
    }
    driver.says(Driver.ANA, new PeerMessage.CameraPaused(false));
    for (int passed = 0; passed < 15_000; passed += 3_000) {
      driver.now += 3_000;
      driver.take(
          new LinkMsg.TrafficMeasured(Driver.ANA, 1, new Traffic(driver.now, 7, false, 20)));
    }
    assertTrue(
        driver.allEffects(LinkEffect.RunCommand.class).stream()
            .anyMatch(command -> command.command() instanceof LinkCommand.RestartIce));
  }

  @Test
  void audioOnlyAsksForNoPicturesAndSwitchesTheOwnCameraOffForAsLong() {
    Driver driver = talking();
    draws(driver, 640, 360);
    driver.now += 2_000;
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    assertEquals(List.of(viewing(0)), told(driver.effects()));
    assertFalse(driver.media().camera().wanted());
    assertTrue(
        driver
            .effects()
            .contains(
                new LinkEffect.SendToPeer(
                    Driver.ANA, new PeerMessage.MediaState(true, false, null, null))));
    assertEquals(
        Saving.PICTURES,
        driver.effects(PageEffect.SaveSettings.class).getFirst().settings().saving());
    driver.now += 2_000;
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    assertEquals(List.of(viewing(360)), told(driver.effects()));
    assertTrue(driver.media().camera().wanted());
    assertEquals(1, driver.effects(MediaEffect.Capture.class).size());
  }

  @Test
  void whoeverHadTheCameraOffKeepsItOffAndMaySwitchItOnWhileDoingWithoutPictures() {
    Driver driver = talking();
    driver.take(new UiMsg.ToggledCamera());
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    driver.take(new UiMsg.ToggledSaving(Saving.NONE));
    assertFalse(driver.media().camera().wanted());
    driver.take(new UiMsg.ToggledSaving(Saving.PICTURES));
    driver.take(new UiMsg.ToggledCamera());
    assertTrue(driver.media().camera().wanted());
    driver.take(new UiMsg.ToggledSaving(Saving.DATA));
    assertEquals(Saving.DATA, driver.model().shared().settings().saving());
    assertTrue(driver.media().camera().wanted());
  }

  @Test
  void detailsAreSampledForAMinuteAndOnlyWhileTheyCanBeSeen() {
    Driver driver = talking();
    driver.take(new UiMsg.ToggledDetails(Driver.ANA));
    assertEquals(List.of(new LinkEffect.Watch(Driver.ANA)), driver.effects());
    assertEquals(CallUi.Panel.PEOPLE, driver.call().ui().panel());
    for (int i = 1; i <= 100; i++) {
      driver.now += 1_000;
      Traffic.Flow flow = new Traffic.Flow(i * 1_000L, 0, 0, 0, 0, 0, 0, "");
      driver.take(new LinkMsg.TrafficMeasured(Driver.ANA, 1, new Traffic(i, i, false, 20, flow)));
    }
    Mesh.Watched watched = driver.call().mesh().watched();
    assertEquals(Mesh.Watched.MOST, watched == null ? 0 : watched.samples().size());
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    assertEquals(List.of(new LinkEffect.Watch(null)), driver.waits(1_000, LinkEffect.Watch.class));
    assertNull(driver.call().mesh().watched());
  }
}
