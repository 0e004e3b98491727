package dev.parley.front.app.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerMessage.Viewing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the uplink is believed to carry, from what the connections measure. */
class UplinkTest {
  private static final OwnPictures CAMERA =
      new OwnPictures(true, true, 720, false, 0, true, Saving.NONE);

  private static Uplink.Load load(int planned, int sent, int available, int lost) {
    return new Uplink.Load(planned, sent, available, lost);
  }

  private static Uplink after(Uplink uplink, int times, Uplink.Load... loads) {
    Uplink next = uplink;
    for (int i = 0; i < times; i++) {
      next = next.measured(List.of(loads));
    }
    return next;
  }

  @Test
  void itFallsToWhatIsCarriedWhenMostLinksCarryLessThanPlanned() {
    Uplink.Load narrow = load(1_200_000, 300_000, 300_000, 0);
    assertEquals(570_000, after(Uplink.UNKNOWN, 1, narrow, narrow).bps());
  }

  @Test
  void aSingleNarrowLinkIsNarrowAtItsOtherEnd() {
    Uplink.Load narrow = load(800_000, 200_000, 200_000, 0);
    Uplink.Load wide = load(800_000, 700_000, 2_000_000, 0);
    assertTrue(after(Uplink.UNKNOWN, 5, narrow, wide, wide).bps() >= Uplink.UNKNOWN.bps());
  }

  @Test
  void aLinkThatHadLittleToSendProvesNothing() {
    Uplink.Load idle = load(1_200_000, 90_000, 300_000, 0);
    assertTrue(after(Uplink.UNKNOWN, 3, idle).bps() >= Uplink.UNKNOWN.bps());
  }

  @Test
  void lossIsTroubleEvenWhereTheBrowserEstimatesNothing() {
    Uplink.Load lossy = load(1_200_000, 1_200_000, 0, 200);
    assertEquals(912_000, after(Uplink.UNKNOWN, 1, lossy).bps());
    Uplink.Load fine = load(2_400_000, 2_000_000, 0, 5);
    assertTrue(after(Uplink.UNKNOWN, 3, fine).bps() > Uplink.UNKNOWN.bps());
  }

  @Test
  void itRisesInStepsAfterSomeCalmAndOnlyWhenMoreIsOfUse() {
    Uplink before = new Uplink(1_000_000, 0);
    Uplink.Load good = load(950_000, 900_000, 5_000_000, 0);
    assertEquals(1_000_000, after(before, 1, good).bps());
    assertEquals(1_250_000, after(before, 2, good).bps());
    Uplink.Load content = load(500_000, 500_000, 5_000_000, 0);
    assertEquals(1_000_000, after(before, 9, content).bps());
    Uplink.Load near = load(950_000, 900_000, 1_100_000, 0);
    assertEquals(1_100_000, after(before, 9, near).bps(), "never above what is promised");
    assertEquals(
        Uplink.WIDEST, after(new Uplink(Uplink.WIDEST, 2), 2, load(Uplink.WIDEST, 1, 0, 0)).bps());
    assertEquals(Uplink.NARROWEST, after(before, 9, load(900_000, 20_000, 20_000, 500)).bps());
  }

  /** Connections that share a line each find out a part of what it carries, and a little late. */
  private static final class Line {
    int capacity;
    final List<Integer> available;
    List<Demand> demands;
    Uplink uplink = Uplink.UNKNOWN;
    List<SendPlan> plans = List.of();

    Line(int capacity, int links) {
      this.capacity = capacity;
      available = new ArrayList<>(Collections.nCopies(links, 300_000));
      demands =
          Collections.nCopies(
              links, new Demand(new Viewing(720, 0), Demand.NO_CEILING, SendPlan.NONE));
    }

    void measures() {
      plans = UplinkPlan.of(uplink.bps(), CAMERA, demands);
      List<Demand> next = new ArrayList<>();
      List<Uplink.Load> loads = new ArrayList<>();
      long wanted = plans.stream().mapToLong(SendPlan::bits).sum();
      for (int i = 0; i < plans.size(); i++) {
        int planned = plans.get(i).bits();
        long fair = (long) capacity * planned / Math.max(wanted, 1);
        // As Google's congestion control: up to half more than what got through, and no further.
        int now = available.get(i);
        int sent = Math.min(planned, now);
        available.set(
            i, (int) Math.min(wanted > capacity ? fair : 3_000_000, sent * 3L / 2 + 10_000));
        loads.add(load(planned, sent, available.get(i), 0));
        next.add(new Demand(demands.get(i).viewing(), Demand.NO_CEILING, plans.get(i)));
      }
      demands = next;
      uplink = uplink.measured(loads);
    }
  }

  @Test
  void inAShortWhileMostOfALineIsUsedAndNoMore() {
    for (int capacity : new int[] {500_000, 1_000_000, 3_000_000}) {
      for (int links : new int[] {1, 2, 4, 7}) {
        Line line = new Line(capacity, links);
        for (int i = 0; i < 10; i++) {
          line.measures();
        }
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
          line.measures();
          int sum = line.plans.stream().mapToInt(SendPlan::bits).sum();
          least = Math.min(least, sum);
          assertTrue(sum <= Math.max(capacity * 13L / 10, links * 40_000L), capacity + " " + sum);
        }
        int useful = Math.min(capacity, links * 1_900_000);
        assertTrue(least >= useful * 0.55, capacity + " for " + links + ": only " + least);
      }
    }
  }

  @Test
  void aLineThatBecomesWiderIsUsedAgain() {
    Line line = new Line(500_000, 2);
    for (int i = 0; i < 20; i++) {
      line.measures();
    }
    line.capacity = 8_000_000;
    int rounds = 0;
    while (line.plans.stream().mapToInt(SendPlan::bits).sum() < 3_000_000) {
      line.measures();
      assertTrue(rounds++ < 20, line.uplink + " after a minute");
    }
  }
}
