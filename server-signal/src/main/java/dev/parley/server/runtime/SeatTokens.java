package dev.parley.server.runtime;

import dev.parley.protocol.SeatToken;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Makes seat tokens that nobody can guess, given a random source that nobody can guess: 120 random
 * bits, and before them the number of the shard in which the seat is. So whoever brings a token is
 * led to its seat without a table that all shards would have to share.
 */
public final class SeatTokens {
  /** Most shards that a token can tell apart. */
  public static final int MAX_SHARDS = 256;

  private static final int BYTES = 16;

  private final RandomGenerator random;

  /** Draws from {@code random}: a {@link java.security.SecureRandom} but in tests. */
  public SeatTokens(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Returns a token that was never returned before.
   *
   * @param shard 0 to {@link #MAX_SHARDS} - 1
   */
  public SeatToken next(int shard) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    bytes[0] = (byte) shard;
    return new SeatToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The shard that a token names; whoever made the token up may name one that does not exist. */
  static int shardOf(SeatToken token) {
    return Byte.toUnsignedInt(Base64.getUrlDecoder().decode(token.value())[0]);
  }
}
