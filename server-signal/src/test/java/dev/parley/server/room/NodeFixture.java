package dev.parley.server.room;

import dev.parley.protocol.Limits;
import dev.parley.protocol.SeatToken;
import java.time.Duration;

/** One node of several, with names for seats that can be read. */
final class NodeFixture {
  static final SeatNames NAMES =
      new SeatNames() {
        @Override
        public SeatHash hash(SeatToken token) {
          return new SeatHash("hash of " + token.value());
        }

        @Override
        public SeatToken renewed(SeatToken token, long epoch) {
          return new SeatToken(token.value().replace("token", "fresh"));
        }
      };

  private NodeFixture() {}

  /** The rooms of a node that takes so many of them. */
  static Rooms rooms(NodeId node, int most) {
    return new Rooms(
        new Limits(8, Limits.MAX_FRAME_BYTES, 0),
        most,
        new Hold(Duration.ofSeconds(45), 10, 1 << 20, 1 << 20),
        new Membership(node, NAMES));
  }
}
