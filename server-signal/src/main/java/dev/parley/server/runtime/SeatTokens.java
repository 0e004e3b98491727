package dev.parley.server.runtime;

import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.SeatHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Makes seat tokens that nobody can guess, given a random source that nobody can guess: 120 random
 * bits, and before them eight bits that follow from the room. They say in which shard of a server
 * the seat is, however many shards that server has; so whoever brings a token is led to its seat
 * without a table that all shards would have to share.
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
   * @param room where the seat is
   */
  public SeatToken next(RoomId room) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    bytes[0] = (byte) bucketOf(room);
    return new SeatToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The shard that a token names; whoever made the token up may name any.
   *
   * @param shards how many there are
   */
  static int shardOf(SeatToken token, int shards) {
    int bucket = Byte.toUnsignedInt(Base64.getUrlDecoder().decode(token.value())[0]);
    return bucket % shards;
  }

  /**
   * The shard of a room, which is that of its tokens.
   *
   * @param shards how many there are
   */
  static int shardOf(RoomId room, int shards) {
    return bucketOf(room) % shards;
  }

  /**
   * What names the seat of a token to other nodes and to Redis: whoever reads that cannot take the
   * seat.
   */
  public static SeatHash hashOf(SeatToken token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(token.value().getBytes(StandardCharsets.US_ASCII));
      return new SeatHash(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static int bucketOf(RoomId room) {
    return Math.floorMod(room.value().hashCode(), MAX_SHARDS);
  }
}
