package dev.parley.server.bench.jmh;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.Effect;
import dev.parley.server.room.Event;
import dev.parley.server.room.Hold;
import dev.parley.server.room.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the rooms decide, without a way in or out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RoomsBenchmark {
  private static final int MEMBERS = 8;
  private static final Instant NOW = Instant.EPOCH;
  private static final String BODY = "x".repeat(200);

  private final RoomId room = new RoomId(id(100));
  private final List<PeerId> peers =
      IntStream.range(0, MEMBERS).mapToObj(i -> new PeerId(id(i))).toList();
  private final List<ConnectionId> connections =
      IntStream.rangeClosed(1, MEMBERS).mapToObj(ConnectionId::new).toList();
  private Rooms rooms = rooms();
  private long n;

  private static Rooms rooms() {
    Hold hold = new Hold(Duration.ofSeconds(45), 1_000, 1 << 20, 1 << 20);
    return new Rooms(new Limits(MEMBERS, Limits.MAX_FRAME_BYTES, 0), 1_000, hold);
  }

  private static String id(int number) {
    byte[] bytes = new byte[16];
    bytes[0] = (byte) number;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Fills a room. */
  @Setup(Level.Iteration)
  public void fill() {
    rooms = rooms();
    n = 0;
    for (int i = 0; i < MEMBERS; i++) {
      join(i);
    }
  }

  private List<Effect> join(int member) {
    return rooms.handle(
        new Event.Join(
            connections.get(member),
            new ClientMessage.Join(room, peers.get(member)),
            new SeatToken(id(member)),
            List.of()),
        NOW);
  }

  /** One to another. */
  @Benchmark
  public List<Effect> relay() {
    n++;
    return rooms.handle(
        new Event.Relay(connections.get(0), new ClientMessage.Relay(n, peers.get(1), BODY)), NOW);
  }

  /** The last one leaves and comes again; all others are told. */
  @Benchmark
  public void leaveAndJoin(Blackhole told) {
    int last = MEMBERS - 1;
    told.consume(rooms.handle(new Event.Leave(connections.get(last)), NOW));
    told.consume(join(last));
  }
}
