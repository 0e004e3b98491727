package dev.parley.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.IceServer;
import dev.parley.protocol.SeatToken;
import dev.parley.server.TestClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IceServerSourceTest {
  private final TestClock clock = new TestClock();

  private IceServerSource source(List<String> stun, List<String> turn, @Nullable String secret) {
    return new IceServerSource(stun, turn, secret, clock, new Random(7));
  }

  /** Computed with: printf '1767229200:ana' | openssl dgst -sha1 -hmac north -binary | base64. */
  @Test
  void credentialsAreThoseThatCoturnComputes() {
    TurnCredentials credentials =
        TurnCredentials.issue("north", Instant.ofEpochSecond(1_767_229_200), "ana");
    assertEquals("1767229200:ana", credentials.username());
    assertEquals("D5KDd4QDanF6BHMxAPDtgt+OX+s=", credentials.credential());
    assertFalse(credentials.toString().contains(credentials.credential()));
  }

  @Test
  void credentialsAreGoodForAnHourAndDifferEachTime() {
    IceServerSource source = source(List.of(), List.of("turn:turn.example"), "secret");
    String first = String.valueOf(source.get().getFirst().username());
    long expiry = clock.instant().getEpochSecond() + 3600;
    assertTrue(first.matches(expiry + ":[0-9a-f]{12}"), first);
    assertNotEquals(first, source.get().getFirst().username());
    assertTrue(source.expires());
  }

  @Test
  void stunNeedsNoCredentials() {
    IceServerSource source = source(List.of("stun:stun.example"), List.of(), "secret");
    assertEquals(List.of(new IceServer(List.of("stun:stun.example"), null, null)), source.get());
    assertFalse(source.expires());
  }

  @Test
  void withoutServersThereIsNothingToTell() {
    assertEquals(List.of(), source(List.of(), List.of(), null).get());
  }

  @Test
  void aTurnServerWithoutASecretGetsNoCredentials() {
    IceServerSource source = source(List.of(), List.of("turn:turn.example"), null);
    assertEquals(List.of(new IceServer(List.of("turn:turn.example"), null, null)), source.get());
    assertFalse(source.expires());
  }

  @Test
  void seatTokensDoNotRepeat() {
    SeatTokens tokens = new SeatTokens(new Random(5));
    Set<SeatToken> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertTrue(seen.add(tokens.next(i % 4)));
    }
  }
}
