package dev.parley.server.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.RoomView.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a node says of many rooms when the registry is back. */
final class UpkeepTest {
  private static final int ROOMS = 100;
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final NodeId ONE = new NodeId("one");
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Rooms rooms = NodeFixture.rooms(ONE, ROOMS + 1);
  private Instant now = Instant.EPOCH;

  private static RoomId room(int n) {
    return new RoomId(String.format("room%018d", n));
  }

  private void join(int n, boolean away) {
    Event join =
        new Event.Join(
            new ConnectionId(n),
            new ClientMessage.Join(room(n), ANA),
            new SeatToken(String.format("token%017d", n)),
            List.of());
    Question question = ((Effect.Ask) rooms.handle(join, now).getLast()).question();
    RoomView view = new RoomView(room(n), 1, 2, List.of(new Member(ANA, 2, 2, ONE, false)));
    Answer answer = away ? new Answer.Unavailable() : new Answer.Done(view);
    rooms.handle(new Event.Answered(question, answer), now);
  }

  private Set<RoomId> said() {
    now = now.plus(TICK);
    Set<RoomId> said = new HashSet<>();
    for (Effect effect : rooms.handle(new Event.TimePassed(), now)) {
      if (effect instanceof Effect.Ask(Question.Keep keep)) {
        said.add(keep.room());
      }
    }
    return said;
  }

  @Test
  void afterAnOutageWhatHasChangedIsSaidFirstAndTheRestLittleByLittle() {
    for (int n = 1; n <= ROOMS; n++) {
      join(n, false);
    }
    assertEquals(ROOMS, said().size());
    join(ROOMS + 1, true);
    rooms.handle(new Event.BusBack(), now);
    Set<RoomId> all = new HashSet<>();
    for (int second = 1; second <= 5; second++) {
      Set<RoomId> said = said();
      assertTrue(said.size() <= ROOMS / 5 + 2, said.size() + " at once");
      all.addAll(said);
      assertTrue(all.contains(room(ROOMS + 1)), "who joined meanwhile is not known yet");
    }
    assertEquals(ROOMS + 1, all.size());
  }
}
