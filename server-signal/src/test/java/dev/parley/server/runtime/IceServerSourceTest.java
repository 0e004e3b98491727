package dev.parley.server.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.IceServer;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.TestClock;
import dev.parley.server.room.ConnectionId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IceServerSourceTest {
  private static final String OWN = "stun:parley.example:8080";
  private static final Client CLIENT = new Client(new ConnectionId(1), List.of());
  private static final Client REACHES_OURS = new Client(new ConnectionId(2), List.of(OWN));

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
    String first = String.valueOf(source.apply(CLIENT).getFirst().username());
    long expiry = clock.instant().getEpochSecond() + 3600;
    assertTrue(first.matches(expiry + ":[0-9a-f]{12}"), first);
    assertNotEquals(first, source.apply(CLIENT).getFirst().username());
    assertTrue(source.expires());
  }

  @Test
  void stunNeedsNoCredentials() {
    IceServerSource source = source(List.of("stun:stun.example"), List.of(), "secret");
    assertEquals(
        List.of(new IceServer(List.of("stun:stun.example"), null, null)), source.apply(CLIENT));
    assertFalse(source.expires());
  }

  @Test
  void theServerOfOursIsToldOfToWhoReachesItUnlessThereIsAnother() {
    IceServer ours = new IceServer(List.of(OWN), null, null);
    assertEquals(List.of(ours), source(List.of(), List.of(), null).apply(REACHES_OURS));
    List<IceServer> withTurn =
        source(List.of(), List.of("turn:turn.example"), null).apply(REACHES_OURS);
    assertEquals(ours, withTurn.getFirst());
    assertEquals(2, withTurn.size());
    IceServerSource others = source(List.of("stun:stun.example"), List.of(), null);
    assertEquals(others.apply(CLIENT), others.apply(REACHES_OURS));
  }

  @Test
  void withoutServersThereIsNothingToTell() {
    assertEquals(List.of(), source(List.of(), List.of(), null).apply(CLIENT));
  }

  @Test
  void aTurnServerWithoutASecretGetsNoCredentials() {
    IceServerSource source = source(List.of(), List.of("turn:turn.example"), null);
    assertEquals(
        List.of(new IceServer(List.of("turn:turn.example"), null, null)), source.apply(CLIENT));
    assertFalse(source.expires());
  }

  @Test
  void seatTokensDoNotRepeat() {
    SeatTokens tokens = new SeatTokens(new Random(5));
    Set<SeatToken> seen = new HashSet<>();
    RoomId room = new RoomId("room000000000000000000");
    for (int i = 0; i < 1000; i++) {
      assertTrue(seen.add(tokens.next(room)));
    }
  }
}
