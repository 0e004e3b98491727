package dev.parley.front.app.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has the floor. */
class ActiveSpeakerTest {
  private static final PeerId ANA = new PeerId("A".repeat(22));
  private static final PeerId BO = new PeerId("B".repeat(22));
  private static final PeerId CLEO = new PeerId("C".repeat(22));
  private static final int STEP_MS = 100;

  private ActiveSpeaker floor = ActiveSpeaker.NOBODY;
  private long now = 5_000;

  private @Nullable PeerId after(int ms, PeerId... speaking) {
    for (int passed = 0; passed < ms; passed += STEP_MS) {
      now += STEP_MS;
      floor = floor.look(List.of(speaking), now);
    }
    return floor.who();
  }

  @Test
  void whoeverSpeaksForAWhileHasItAndKeepsItInSilence() {
    assertNull(after(1_500, ANA));
    assertEquals(ANA, after(200, ANA));
    assertEquals(ANA, after(60_000));
    assertEquals(ANA, after(1_500, BO));
    assertEquals(BO, after(200, BO));
  }

  @Test
  void aWordInBetweenMovesNothing() {
    after(2_000, ANA);
    for (int i = 0; i < 20; i++) {
      assertEquals(ANA, after(1_400, BO));
      assertEquals(ANA, after(100));
    }
  }

  @Test
  void whoeverHasItKeepsItWhileSpeaking() {
    after(2_000, ANA);
    assertEquals(ANA, after(30_000, ANA, BO));
    assertEquals(BO, after(100, BO), "it was their turn long since");
  }

  @Test
  void whoBeganFirstIsNext() {
    after(2_000, ANA);
    after(500, CLEO);
    assertEquals(CLEO, after(1_200, BO, CLEO));
  }

  @Test
  void whoFallsSilentGivesTheTurnToTheOtherWhoSpeaks() {
    after(1_000, ANA);
    assertNull(after(1_400, BO));
    assertEquals(BO, after(300, BO));
  }

  /** It is asked several times a second, and what changed is drawn. */
  @Test
  void nothingNewIsTheSameObject() {
    assertSame(ActiveSpeaker.NOBODY, ActiveSpeaker.NOBODY.look(List.of(), 1));
    after(2_000, ANA);
    ActiveSpeaker has = floor;
    after(1_000, ANA);
    after(1_000);
    assertSame(has, floor);
    after(100, BO);
    ActiveSpeaker begins = floor;
    after(1_000, BO);
    assertSame(begins, floor);
  }

  @Test
  void howeverPeopleSpeakTheFloorRests() {
    Random random = new Random(7);
    long changed = 0;
    PeerId before = null;
    for (int i = 0; i < 20_000; i++) {
      List<PeerId> speaking = new ArrayList<>(List.of(ANA, BO, CLEO));
      speaking.removeIf(_ -> random.nextInt(3) == 0);
      after(STEP_MS, speaking.toArray(PeerId[]::new));
      if (floor.who() != null && !floor.who().equals(before)) {
        assertTrue(now - changed >= ActiveSpeaker.SPEAKS_MS, "seed 7, look " + i);
        assertTrue(speaking.contains(floor.who()), "seed 7, look " + i);
        before = floor.who();
        changed = now;
      }
    }
    assertTrue(changed > 0);
  }
}
