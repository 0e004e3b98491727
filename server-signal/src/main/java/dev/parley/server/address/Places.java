package dev.parley.server.address;

/**
 * Gives each network a place in a table of fixed size, which it may share with others: so a limit
 * that is kept there may come early but never late.
 *
 * @param secret unknown to others, so that nobody can pick an address that shares its place with
 *     someone else's
 * @param count of places, a power of 2
 */
public record Places(long secret, int count) {
  /** Refuses a count that is no power of 2. */
  public Places {
    if (Integer.bitCount(count) != 1) {
      throw new IllegalArgumentException("a power of 2 is needed");
    }
  }

  /** The place of a network, from 0. */
  public int of(Network network) {
    long mixed = mix(secret ^ network.bits());
    return (int) (mix(mixed + (network.v6() ? 1 : 0)) >>> 32) & (count - 1);
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Places[" + count + "]";
  }
}
