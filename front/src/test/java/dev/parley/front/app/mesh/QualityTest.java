package dev.parley.front.app.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.front.app.link.Traffic;
import org.junit.jupiter.api.Test;

/** What measurements mean to people. */
class QualityTest {

  private static Sample sample(int lost, int roundTripMs, int height) {
    return new Sample(1, 1, lost, 0, roundTripMs, height, 30);
  }

  private static void isSeenAs(Quality quality, Sample sample, int drawn) {
    assertEquals(quality, Quality.of(sample, drawn, false), sample + " drawn at " + drawn);
  }

  @Test
  void lossDelayAndBlurMakeALinkWorse() {
    isSeenAs(Quality.UNKNOWN, Sample.NONE, 360);
    isSeenAs(Quality.GOOD, sample(0, 40, 360), 360);
    isSeenAs(Quality.GOOD, sample(19, 299, 180), 360);
    isSeenAs(Quality.FAIR, sample(20, 40, 360), 360);
    isSeenAs(Quality.FAIR, sample(0, 300, 360), 360);
    isSeenAs(Quality.FAIR, sample(0, 40, 179), 360);
    isSeenAs(Quality.POOR, sample(80, 40, 360), 360);
    isSeenAs(Quality.POOR, sample(0, 600, 360), 360);
    isSeenAs(Quality.POOR, sample(0, 40, 89), 360);
    assertEquals(Quality.POOR, Quality.of(sample(0, 40, 360), 360, true), "it waits");
  }

  @Test
  void aPictureThatIsNotThereOrNotDrawnIsNoBadPicture() {
    isSeenAs(Quality.GOOD, sample(0, 40, 0), 720);
    isSeenAs(Quality.GOOD, sample(0, 40, 90), 0);
  }

  private static Traffic traffic(int packets, int sent, int received, int lost, int lostThere) {
    return new Traffic(
        packets,
        packets,
        false,
        30,
        new Traffic.Flow(sent, received, lost, lostThere, 0, 360, 15, "VP8"));
  }

  @Test
  void aSampleIsWhatLiesBetweenTwoMeasurements() {
    Traffic before = traffic(100, 1_000, 5_000, 10, 0);
    assertEquals(
        new Sample(8_000, 16_000, 200, 90, 30, 360, 15),
        Sample.between(before, traffic(140, 4_000, 11_000, 30, 90), 3_000));
    assertEquals(
        new Sample(0, 0, 90, 90, 30, 360, 15),
        Sample.between(before, traffic(50, 0, 0, 0, 90), 3_000),
        "counts that fall begin anew");
  }
}
