package dev.parley.server;

import dev.parley.server.room.RoomsFuzzer;
import dev.parley.server.stun.StunFuzzer;
import dev.parley.server.transport.CodecFuzzer;
import java.util.Arrays;

/** What Jazzer calls: the first byte says whom the others are for. */
public final class Fuzzer {
  private Fuzzer() {}

  /** Called by Jazzer with what it came up with. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      byte[] rest = Arrays.copyOfRange(input, 1, input.length);
      switch (input[0]) {
        case 'r' -> RoomsFuzzer.fuzzerTestOneInput(rest);
        case 's' -> StunFuzzer.fuzzerTestOneInput(rest);
        default -> CodecFuzzer.fuzzerTestOneInput(rest);
      }
    }
  }
}
