package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.io.IOException;
import java.net.InetAddress;

/** Someone who never reads, and someone who talks to them until the server gives them up. */
final class SlowReader {
  private static final PeerId TALKS = new PeerId("t".repeat(22));
  private static final PeerId SLEEPS = new PeerId("s".repeat(22));
  private static final String BODY = "x".repeat(Limits.MAX_BODY_LENGTH);

  /** Far more than kernel and server hold for one socket together. */
  private static final long MOST_BYTES = 64L << 20;

  private SlowReader() {}

  /** Returns how many bytes were said to someone who did not read, until there was nobody left. */
  static long talkTo(int port, InetAddress from, RoomId room) throws IOException {
    long said = 0;
    try (TestSocket talker = TestSocket.joinFrom(from, port, room, TALKS);
        TestSocket sleeper = TestSocket.openNarrow(port)) {
      sleeper.say(new ClientMessage.Join(room, SLEEPS));
      boolean there = talker.hear() instanceof ServerMessage.PeerJoined;
      while (there) {
        talker.relay(SLEEPS, BODY);
        said += BODY.length();
        // An answer shows that the relay was handled.
        talker.say(new ClientMessage.Ping(0));
        ServerMessage next = talker.hear();
        while (!(next instanceof ServerMessage.Pong)) {
          there &= !(next instanceof ServerMessage.PeerLeft);
          next = talker.hear();
        }
        if (said > MOST_BYTES) {
          throw new IOException("someone who does not read was never given up");
        }
      }
    }
    return said;
  }
}
