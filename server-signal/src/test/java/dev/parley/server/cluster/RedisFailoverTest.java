package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.Answer;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.room.SeatHash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Redis dies or hangs, and another one takes its place: nodes find it, both ways.
 *
 * <p>{@code -Dparley.long=true} has one more of them.
 */
final class RedisFailoverTest {
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final SeatHash SEAT = new SeatHash("seat000000000000000001");
  private static final NodeId ONE = new NodeId("one");
  private static final NodeId TWO = new NodeId("two");
  private static final int WITHIN_MS = 30_000;

  @TempDir private Path folder;
  private final Metrics metrics = new Metrics();

  @AfterEach
  void closeMetrics() {
    metrics.close();
  }

  private BusNode node(NodeId name, String uri) throws Exception {
    return new BusNode(new RedisBus(name, RedisAddress.parse(uri), new BusCounts(metrics)))
        .awaitUp();
  }

  @Test
  void sentinelsNameAnotherForOneThatDies() throws Exception {
    try (RedisSentinels redis = new RedisSentinels(folder);
        BusNode one = node(ONE, redis.uri());
        BusNode two = node(TWO, redis.uri())) {
      redis.primary().stop();
      awaitTalk(one, two);
    }
  }

  /** As a machine that loses its power: nothing says that the connections are no more. */
  @Test
  void sentinelsNameAnotherForOneThatHangs() throws Exception {
    try (RedisSentinels redis = new RedisSentinels(folder);
        BusNode one = node(ONE, redis.uri());
        BusNode two = node(TWO, redis.uri())) {
      redis.primary().freeze();
      awaitTalk(one, two);
    }
  }

  @Test
  void aReplicaTakesThePlaceOfANodeOfAClusterThatDies() throws Exception {
    try (RedisCluster redis = new RedisCluster(folder, 1, List.of());
        BusNode one = node(ONE, redis.uri(""));
        BusNode two = node(TWO, redis.uri(""))) {
      redis.holder("parley:1:node:two").stop();
      awaitTalk(one, two);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "parley.long", matches = "true")
  void aReplicaTakesThePlaceOfANodeOfAClusterThatHangs() throws Exception {
    try (RedisCluster redis = new RedisCluster(folder, 1, List.of());
        BusNode one = node(ONE, redis.uri(""));
        BusNode two = node(TWO, redis.uri(""))) {
      redis.holder("parley:1:node:two").freeze();
      awaitTalk(one, two);
    }
  }

  /** Each hears the other, and each has its questions answered. */
  private static void awaitTalk(BusNode one, BusNode two) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WITHIN_MS);
    for (int n = 1; !talk(one, two, n) || !talk(two, one, n); n++) {
      assertTrue(System.nanoTime() < deadline, "they do not find each other again");
    }
  }

  private static boolean talk(BusNode from, BusNode to, int n) throws Exception {
    Question admit = new Question.Admit(new ConnectionId(1), BusContract.ROOM, ANA, SEAT, 8);
    if (from.ask(admit) instanceof Answer.Unavailable) {
      TimeUnit.MILLISECONDS.sleep(20);
      return false;
    }
    NodeMessage message = new NodeMessage.Yielded(BusContract.ROOM, ANA, n, List.of());
    from.bus.tell(to.bus.node(), message);
    NodeMessage heard = to.heard.poll(100, TimeUnit.MILLISECONDS);
    while (heard != null && !heard.equals(message)) {
      heard = to.heard.poll();
    }
    return message.equals(heard);
  }
}
