package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.NodeMessage.Letters;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Redis that takes what it is given and does nothing with it. */
final class RedisHangsTest {
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");
  private static final NodeId TWO = new NodeId("two");
  private static final String BODY = "x".repeat(60_000);
  private static final NodeMessage LAST = letter(0);
  private static final int PATIENCE_S = 20;

  /** What the receiver does not read at once would cost it its connection. */
  private final RedisProcess redis =
      RedisProcess.start("--client-output-buffer-limit", "pubsub", "0", "0", "0");

  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    redis.close();
    metrics.close();
  }

  private BusNode node(NodeId name) throws Exception {
    RedisAddress address = RedisAddress.parse(redis.uri());
    return new BusNode(new RedisBus(name, address, new BusCounts(metrics))).awaitUp();
  }

  /** For seconds: what has waited too long for an answer still waits. */
  @Test
  void onlySoManyBytesWaitForIt() throws Exception {
    try (BusNode one = node(new NodeId("one"));
        BusNode two = node(TWO)) {
      redis.freeze();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      for (int n = 1; one.bus.isUp(); n++) {
        one.bus.tell(TWO, letter(n));
        TimeUnit.MILLISECONDS.sleep(2);
        assertTrue(System.nanoTime() < deadline, "it takes Redis for well");
      }
      redis.thaw();
      long bytes = BODY.length() * countUntilTheLast(one, two);
      assertTrue(bytes > Allowance.MOST_BYTES / 2, () -> "no more than " + bytes + " waited");
      assertTrue(bytes <= Allowance.MOST_BYTES, () -> bytes + " waited");
    }
  }

  private static NodeMessage letter(int number) {
    return new NodeMessage.Letter(
        new Letters(BusContract.ROOM, ANA, 1, BEN), 1, number, false, BODY);
  }

  /** Once there is room again, what is said comes through. */
  private static long countUntilTheLast(BusNode from, BusNode to) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    long count = 0;
    NodeMessage heard = null;
    while (!LAST.equals(heard)) {
      assertTrue(System.nanoTime() < deadline, "nothing comes through any more");
      if (heard != null) {
        count++;
      }
      from.bus.tell(TWO, LAST);
      heard = to.heard.poll(50, TimeUnit.MILLISECONDS);
    }
    return count;
  }
}
