package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A node that starts waits for Redis, and not forever. */
final class FirstContactTest {
  private boolean found;
  private Instant now = Instant.EPOCH;
  private final FirstContact contact = new FirstContact(() -> found, () -> now);

  @Test
  void onceRedisWasFoundPeopleMayCome() {
    assertFalse(contact.getAsBoolean());
    found = true;
    assertTrue(contact.getAsBoolean());
  }

  @Test
  void withoutRedisANodeServesItsOwnPeopleAfterAWhile() {
    now = now.plus(FirstContact.WAITS_FOR).minusMillis(1);
    assertFalse(contact.getAsBoolean());
    now = now.plus(Duration.ofMillis(1));
    assertTrue(contact.getAsBoolean());
  }
}
