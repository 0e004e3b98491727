package dev.parley.server.runtime;

import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.SeatHash;
import dev.parley.server.room.SeatNames;
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
    return new SeatToken(text(bytes));
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

  /** By hashes: 128 bits of SHA-256. */
  public static final SeatNames NAMES =
      new SeatNames() {
        @Override
        public SeatHash hash(SeatToken token) {
          return new SeatHash(text(hashOf("parley/1 seat " + token.value())));
        }

        @Override
        public SeatToken renewed(SeatToken token, long epoch) {
          byte[] bytes = hashOf("parley/1 next seat " + epoch + ' ' + token.value());
          bytes[0] = Base64.getUrlDecoder().decode(token.value())[0];
          return new SeatToken(text(bytes));
        }
      };

  private static byte[] hashOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(hash, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int bucketOf(RoomId room) {
    return Math.floorMod(room.value().hashCode(), MAX_SHARDS);
  }
}
