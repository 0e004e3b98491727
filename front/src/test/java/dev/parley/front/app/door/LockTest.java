package dev.parley.front.app.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.DoorMessage.RoomLock;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One lock for all pages, whatever order they hear of it in. */
class LockTest {
  private static final PeerId ANA = peer(0);
  private static final PeerId BEA = peer(1);
  private static final PeerId CLEO = peer(2);

  private static PeerId peer(int number) {
    return new PeerId("%022d".formatted(number));
  }

  private static RoomLock told(Lock lock) {
    return Objects.requireNonNull(lock.told());
  }

  @Test
  void anOpenRoomAdmitsEveryoneAndALockedOneThoseWhoWereThere() {
    assertTrue(Lock.OPEN.admits(CLEO));
    assertNull(Lock.OPEN.told());
    Lock locked = Lock.OPEN.changed(ANA, true, List.of(BEA));
    assertTrue(locked.admits(ANA));
    assertTrue(locked.admits(BEA));
    assertFalse(locked.admits(CLEO));
    assertTrue(locked.admitting(CLEO, BEA, List.of(ANA)).admits(CLEO));
    assertTrue(locked.changed(BEA, false, List.of(ANA)).admits(CLEO));
  }

  @Test
  void theLastChangeWins() {
    Lock locked = Lock.OPEN.changed(ANA, true, List.of(BEA));
    Lock unlocked = locked.changed(BEA, false, List.of(ANA));
    assertEquals(unlocked, locked.merged(told(unlocked)));
    assertEquals(unlocked, unlocked.merged(told(locked)));
    assertEquals(locked, Lock.OPEN.merged(told(locked)));
    Lock byAna = Lock.OPEN.changed(ANA, true, List.of());
    Lock byBea = Lock.OPEN.changed(BEA, false, List.of());
    assertEquals(byBea, byAna.merged(told(byBea)), "of two at once that of the greater peer");
    assertEquals(byBea, byBea.merged(told(byAna)));
  }

  @Test
  void whoeverIsLetInByAnyoneIsLetIn() {
    Lock locked = Lock.OPEN.changed(ANA, true, List.of(BEA));
    Lock byAna = locked.admitting(CLEO, ANA, List.of(BEA));
    Lock byBea = locked.admitting(peer(3), BEA, List.of(ANA));
    Lock both = byAna.merged(told(byBea));
    assertEquals(both, byBea.merged(told(byAna)));
    assertTrue(both.admits(CLEO) && both.admits(peer(3)));
  }

  @Test
  void aListThatIsFullForgetsThoseWhoAreGone() {
    Lock lock = Lock.OPEN.changed(ANA, true, List.of(BEA));
    for (int i = 10; i < 200; i++) {
      lock = lock.admitting(peer(i), ANA, List.of(BEA, CLEO));
      assertTrue(lock.admits(peer(i)), "number " + i);
      assertTrue(lock.admits(BEA));
      assertTrue(lock.admitted().size() <= Limits.MAX_ROOM_SIZE);
    }
  }

  @Test
  void nobodyCountsFarAheadByAccident() {
    RoomLock far = new RoomLock(Limits.MAX_COUNT, BEA, true, List.of());
    assertEquals(Lock.OPEN, Lock.OPEN.merged(far));
  }

  @Test
  void inWhateverOrderPagesHearOfChangesTheyEndWithTheSame() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Lock[] pages = new Lock[4];
      Arrays.fill(pages, Lock.OPEN);
      List<RoomLock> said = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int page = random.nextInt(pages.length);
        if (random.nextInt(3) == 0) {
          pages[page] = change(random, pages[page], peer(page));
          said.add(told(pages[page]));
        } else if (!said.isEmpty()) {
          pages[page] = pages[page].merged(said.get(random.nextInt(said.size())));
        }
      }
      for (int page = 0; page < pages.length; page++) {
        List<RoomLock> all = new ArrayList<>(said);
        Collections.shuffle(all, random);
        for (RoomLock told : all) {
          pages[page] = pages[page].merged(told);
        }
      }
      assertEquals(1, new HashSet<>(Arrays.asList(pages)).size(), "seed " + seed);
    }
  }

  private static Lock change(Random random, Lock lock, PeerId self) {
    List<PeerId> here = List.of(peer(random.nextInt(80)), peer(random.nextInt(80)));
    return lock.locked() && random.nextBoolean()
        ? lock.admitting(here.getFirst(), self, here)
        : lock.changed(self, random.nextBoolean(), here);
  }
}
