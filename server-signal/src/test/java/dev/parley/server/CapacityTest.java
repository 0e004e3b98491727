package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapacityTest {
  private static final long MIB = 1L << 20;

  @ParameterizedTest
  @CsvSource({"128", "512", "4096", "65536"})
  void whatTheServerTakesOnFitsIntoTheHeap(long mib) {
    for (boolean secure : new boolean[] {false, true}) {
      Capacity capacity = Capacity.of(mib * MIB, secure, null);
      assertTrue(capacity.mostBytes() <= mib * MIB, capacity::toString);
      assertFalse(capacity.isTooMuch());
      assertTrue(capacity.connections() >= 400, capacity::toString);
      assertTrue(capacity.heldSeats() >= 800, capacity::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"512, false, 19000", "512, true, 3000"})
  void theDefaultHeapIsForThisMany(long mib, boolean secure, int connections) {
    Capacity capacity = Capacity.of(mib * MIB, secure, null);
    assertTrue(capacity.connections() >= connections, capacity::toString);
  }

  @ParameterizedTest
  @CsvSource({"100, false", "1000000, true"})
  void whoAsksForMoreThanThereIsMemoryGetsItAndIsTold(int connections, boolean tooMuch) {
    Capacity capacity = Capacity.of(512 * MIB, false, connections);
    assertEquals(connections, capacity.connections());
    assertEquals(tooMuch, capacity.isTooMuch());
    assertTrue(capacity.toString().contains("most=" + capacity.mostBytes() / MIB));
  }
}
