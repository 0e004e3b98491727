package dev.parley.server.stun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AddressRateTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long START = Long.MAX_VALUE - 5 * SECOND;
  private static final InetAddress ANA = InetAddress.ofLiteral("192.0.2.1");

  private final AddressRate rate = new AddressRate(42, START);

  private int allowed(InetAddress address, int asked, long now) {
    int allowed = 0;
    for (int i = 0; i < asked; i++) {
      allowed += rate.allows(address, now) ? 1 : 0;
    }
    return allowed;
  }

  /** The clock passes the largest number on the way, as {@link System#nanoTime} may. */
  @Test
  void aBurstIsAnsweredAndThenSoManyASecond() {
    assertEquals(AddressRate.BURST, allowed(ANA, 5000, START));
    for (int second = 1; second <= 10; second++) {
      assertEquals(AddressRate.PER_SECOND, allowed(ANA, 5000, START + second * SECOND));
    }
    assertEquals(AddressRate.BURST, allowed(ANA, 5000, START + 1000 * SECOND));
  }

  @Test
  void whoAsksTooOftenTakesNothingFromMostOthers() {
    allowed(ANA, 5000, START);
    int served = 0;
    for (int i = 0; i < 1000; i++) {
      InetAddress other = InetAddress.ofLiteral("198.51." + i / 250 + "." + i % 250);
      served += rate.allows(other, START) ? 1 : 0;
    }
    assertTrue(served >= 990, "only " + served);
  }

  @Test
  void anIpv6NetworkCountsAsOne() {
    for (int i = 0; i < AddressRate.BURST; i++) {
      assertTrue(rate.allows(InetAddress.ofLiteral("2001:db8::" + Integer.toHexString(i)), START));
    }
    assertFalse(rate.allows(InetAddress.ofLiteral("2001:db8::ffff"), START));
    assertTrue(rate.allows(InetAddress.ofLiteral("2001:db8:0:1::1"), START));
  }
}
