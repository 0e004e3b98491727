package dev.parley.front.app.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerMessage.Viewing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How one uplink is divided. */
class UplinkPlanTest {
  private static final OwnPictures CAMERA = own(true, false, true, Saving.NONE);
  private static final OwnPictures BOTH = own(true, true, true, Saving.NONE);

  private static OwnPictures own(boolean camera, boolean screen, boolean speaking, Saving saving) {
    return new OwnPictures(true, camera, 720, screen, 1080, speaking, saving);
  }

  private static Demand draws(int camera, int screen) {
    return new Demand(new Viewing(camera, screen), Demand.NO_CEILING, SendPlan.NONE);
  }

  private static List<Demand> many(int links, int camera, int screen) {
    return Collections.nCopies(links, draws(camera, screen));
  }

  private static List<Demand> again(List<Demand> demands, List<SendPlan> plans) {
    List<Demand> next = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      next.add(new Demand(demands.get(i).viewing(), demands.get(i).ceiling(), plans.get(i)));
    }
    return next;
  }

  private static int sum(List<SendPlan> plans) {
    return plans.stream().mapToInt(SendPlan::bits).sum();
  }

  /** One line a case: people besides oneself, budget, height drawn; height, rate, pictures. */
  @Test
  void picturesFitTheBudgetAndTheTile() {
    int[][] cases = {
      {1, 2_500_000, 720, 720, 1_900_000, 30},
      {1, 2_500_000, 360, 360, 700_000, 30},
      {1, 2_500_000, 90, 90, 90_000, 30},
      {1, 700_000, 720, 540, 632_000, 30},
      {2, 500_000, 360, 180, 182_000, 30},
      {2, 1_000_000, 360, 360, 432_000, 30},
      {2, 3_000_000, 360, 360, 700_000, 30},
      {7, 2_500_000, 360, 270, 289_142 / 1000 * 1000, 30},
      {7, 550_000, 360, 90, 38_000, 10},
    };
    for (int[] each : cases) {
      List<SendPlan> plans = UplinkPlan.of(each[1], CAMERA, many(each[0], each[2], 0));
      assertEquals(
          new Encoding(each[4], each[3], 720, each[5]),
          plans.getFirst().camera(),
          each[0] + " at " + each[1]);
    }
  }

  @Test
  void theSumIsNeverAboveTheBudgetAndEveryoneIsHeard() {
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      List<Demand> demands = new ArrayList<>();
      int links = 1 + random.nextInt(20);
      for (int i = 0; i < links; i++) {
        int ceiling = random.nextInt(4) == 0 ? random.nextInt(2_000_000) : Demand.NO_CEILING;
        Viewing viewing = new Viewing(random.nextInt(1200), random.nextInt(3) * 700);
        demands.add(new Demand(viewing, ceiling, SendPlan.NONE));
      }
      OwnPictures own =
          new OwnPictures(
              true,
              random.nextBoolean(),
              random.nextInt(1100),
              random.nextBoolean(),
              random.nextInt(2200),
              random.nextBoolean(),
              List.of(Saving.values()).get(random.nextInt(3)));
      for (int round = 0; round < 4; round++) {
        int budget = random.nextInt(8_000_000);
        List<SendPlan> plans = UplinkPlan.of(budget, own, demands);
        assertTrue(sum(plans) <= Math.max(budget, links * 40_000), "seed " + seed);
        for (int i = 0; i < links; i++) {
          SendPlan plan = plans.get(i);
          assertTrue(plan.audio() >= 20_000, "a voice is never starved");
          Viewing viewing = demands.get(i).viewing();
          assertFalse(plan.camera().active() && (!own.camera() || viewing.cameraHeight() == 0));
          assertFalse(plan.screen().active() && (!own.screen() || viewing.screenHeight() == 0));
          assertTrue(plan.camera().scaleResolutionDownBy() >= 1);
        }
        demands = again(demands, plans);
      }
    }
  }

  @Test
  void whoIsMutedSendsNoVoiceAndKeepsItsPart() {
    OwnPictures muted = new OwnPictures(false, true, 720, false, 0, false, Saving.NONE);
    SendPlan heard = UplinkPlan.of(500_000, CAMERA, many(2, 360, 0)).getFirst();
    SendPlan silent = UplinkPlan.of(500_000, muted, many(2, 360, 0)).getFirst();
    assertTrue(heard.voice());
    assertFalse(silent.voice());
    assertEquals(heard.camera(), silent.camera(), "the picture does not jump when they speak");
    assertEquals(heard.bits() - heard.audio() - UplinkPlan.AUDIO_HEADERS, silent.bits());
  }

  @Test
  void whoDrawsThePictureLargerNeverGetsLess() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Demand> demands = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        demands.add(draws(random.nextInt(1100), random.nextInt(1500)));
      }
      OwnPictures own = own(true, random.nextBoolean(), random.nextBoolean(), Saving.NONE);
      List<SendPlan> plans = UplinkPlan.of(random.nextInt(5_000_000), own, demands);
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          boolean larger =
              demands.get(i).viewing().cameraHeight() > demands.get(j).viewing().cameraHeight();
          assertTrue(
              !larger || plans.get(i).camera().maxBitrate() >= plans.get(j).camera().maxBitrate(),
              "seed " + seed);
        }
      }
    }
  }

  @Test
  void moreToDivideIsNeverLessForAnyone() {
    List<Demand> demands = List.of(draws(720, 1080), draws(180, 540), draws(360, 0));
    List<SendPlan> before = UplinkPlan.of(0, BOTH, demands);
    for (int budget = 20_000; budget < 9_000_000; budget += 20_000) {
      List<SendPlan> plans = UplinkPlan.of(budget, BOTH, demands);
      int now = sum(plans);
      // A voice that becomes better takes a little from the pictures.
      assertTrue(now >= sum(before) - 3_000, "at " + budget);
      before = plans;
    }
  }

  @Test
  void aScreenComesBeforeFacesButLeavesThemSomething() {
    List<SendPlan> plans = UplinkPlan.of(2_000_000, BOTH, many(2, 360, 1080));
    for (SendPlan plan : plans) {
      assertTrue(plan.screen().maxBitrate() > 10 * plan.camera().maxBitrate(), plan.toString());
      assertTrue(plan.camera().active());
      assertEquals(1, plan.screen().scaleResolutionDownBy(), "text is not blurred");
    }
    List<SendPlan> narrow = UplinkPlan.of(300_000, BOTH, many(2, 360, 1080));
    assertTrue(narrow.getFirst().screen().active());
    for (SendPlan plan : narrow) {
      assertFalse(plan.camera().active());
    }
  }

  @Test
  void whoSpeaksIsSentBetterThanWhoListens() {
    OwnPictures listens = own(true, false, false, Saving.NONE);
    int speaker = sum(UplinkPlan.of(9_000_000, CAMERA, many(4, 360, 0)));
    assertTrue(speaker > sum(UplinkPlan.of(9_000_000, listens, many(4, 360, 0))));
    assertEquals(
        UplinkPlan.of(9_000_000, CAMERA, many(2, 360, 0)),
        UplinkPlan.of(9_000_000, listens, many(2, 360, 0)),
        "in a talk of three, everyone does");
  }

  @Test
  void savingMakesPicturesSmallAndSlow() {
    OwnPictures saves = own(true, true, true, Saving.DATA);
    SendPlan plan = UplinkPlan.of(9_000_000, saves, many(1, 720, 1080)).getFirst();
    assertEquals(new Encoding(240_000, 180, 720, 15), plan.camera());
    assertEquals(720, plan.screen().height());
    assertEquals(32_000, plan.audio());
  }

  @Test
  void whatALinkCannotCarryGoesToTheOthers() {
    Demand narrow = new Demand(new Viewing(360, 0), 200_000, SendPlan.NONE);
    List<SendPlan> plans = UplinkPlan.of(900_000, CAMERA, List.of(narrow, draws(360, 0)));
    assertTrue(plans.get(0).camera().maxBitrate() <= 200_000);
    assertTrue(plans.get(1).camera().maxBitrate() >= 500_000, plans.toString());
  }

  @Test
  void aBudgetThatTremblesChangesNothing() {
    for (int budget = 300_000; budget < 3_000_000; budget += 97_000) {
      List<Demand> demands = many(3, 360, 0);
      demands = again(demands, UplinkPlan.of(budget, CAMERA, demands));
      demands = again(demands, UplinkPlan.of(budget * 97 / 100, CAMERA, demands));
      List<SendPlan> settled = UplinkPlan.of(budget * 97 / 100, CAMERA, demands);
      for (int percent : new int[] {99, 98, 100, 97, 100}) {
        List<SendPlan> next = UplinkPlan.of(budget * percent / 100, CAMERA, demands);
        assertEquals(settled, next, budget + " at " + percent);
        demands = again(demands, next);
      }
    }
  }

  @Test
  void aPictureThatWaitsComesBackOnlyWhenThereIsClearlyEnough() {
    List<Demand> demands = many(4, 180, 0);
    List<SendPlan> plans = UplinkPlan.of(250_000, CAMERA, demands);
    assertEquals(2, plans.stream().filter(plan -> plan.camera().active()).count());
    demands = again(demands, plans);
    assertEquals(plans, UplinkPlan.of(255_000, CAMERA, demands), "not yet");
    List<SendPlan> more = UplinkPlan.of(340_000, CAMERA, demands);
    assertEquals(4, more.stream().filter(plan -> plan.camera().active()).count());
  }
}
