package dev.parley.server.room;

import java.time.Duration;
import java.util.Random;

/**
 * Lets Jazzer choose what happens to the rooms: its bytes are the chance by which {@link
 * RoomsRandomTest} picks events, and the model there says what must follow. So no member is there
 * twice, no event goes to a stranger, and all bounds are kept, or it has found something.
 */
public final class RoomsFuzzer {
  private RoomsFuzzer() {}

  /** Called by Jazzer with what it came up with. */
  public static void fuzzerTestOneInput(byte[] input) {
    Bytes chance = new Bytes(input);
    int maxHeld = 1 + chance.nextInt(16);
    long maxHeldBytes = 1_000L << chance.nextInt(16);
    long maxConnectedBytes = 1_000L << chance.nextInt(16);
    Hold hold = new Hold(Duration.ofSeconds(45), maxHeld, maxHeldBytes, maxConnectedBytes);
    new RoomsRandomTest().walk(chance, chance::isLeft, hold);
  }

  /** Chance that is a row of bytes, one or two for each choice, and nought after its end. */
  private static final class Bytes extends Random {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private int next;

    Bytes(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    boolean isLeft() {
      return next < bytes.length;
    }

    private int take() {
      return isLeft() ? bytes[next++] & 0xff : 0;
    }

    @Override
    public int nextInt(int bound) {
      return (bound > 256 ? take() << 8 | take() : take()) % bound;
    }

    @Override
    public int nextInt(int origin, int bound) {
      return origin + nextInt(bound - origin);
    }

    @Override
    public boolean nextBoolean() {
      return (take() & 1) != 0;
    }
  }
}
