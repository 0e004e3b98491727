package dev.parley.server.runtime;

import dev.parley.protocol.SeatToken;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes seat tokens that nobody can guess, given a random source that nobody can guess. */
public final class SeatTokens {
  private static final int BYTES = 16;

  private final RandomGenerator random;

  /** Draws from {@code random}: a {@link java.security.SecureRandom} but in tests. */
  public SeatTokens(RandomGenerator random) {
    this.random = random;
  }

  /** Returns a token that was never returned before. */
  public SeatToken next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SeatToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
