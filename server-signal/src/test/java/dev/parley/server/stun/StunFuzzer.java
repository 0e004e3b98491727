package dev.parley.server.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Lets Jazzer write datagrams: each has an answer of at most three times its bytes, or none. */
public final class StunFuzzer {
  private static final InetSocketAddress FROM =
      new InetSocketAddress(InetAddress.ofLiteral("2001:db8::1"), 3478);

  private StunFuzzer() {}

  /** Called by Jazzer with what it came up with. */
  public static void fuzzerTestOneInput(byte[] input) {
    StunRequest request = StunRequest.read(ByteBuffer.wrap(input));
    if (request != null && StunAnswer.to(request, FROM).remaining() > 3 * input.length) {
      throw new IllegalStateException("an answer that is worth the trouble of forging a sender");
    }
  }
}
