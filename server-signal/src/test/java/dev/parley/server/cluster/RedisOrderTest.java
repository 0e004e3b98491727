package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.room.SeatHash;
import dev.parley.server.runtime.Bus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers come on one connection, messages on another: which is ahead must not matter. */
final class RedisOrderTest {
  private static final int PATIENCE_S = 10;
  private static final NodeId ONE = new NodeId("one");
  private static final NodeId TWO = new NodeId("two");
  private static final RoomId ROOM = new RoomId("room000000000000000001");
  private static final PeerId ANA = new PeerId("ana0000000000000000001");

  private final RedisProcess redis = RedisProcess.start();
  private final Metrics metrics = new Metrics();
  private final Bus one = bus(ONE);
  private final Bus two = bus(TWO);

  /** Writes down what it hears, the first thing only when it may. */
  private static final class SlowEars implements Bus.Ears {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    final CompletableFuture<Void> up = new CompletableFuture<>();
    final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void heard(NodeId from, NodeMessage message) {
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      heard.add(message);
    }

    @Override
    public void unreachable(NodeId node) {
      heard.add(node);
    }

    @Override
    public void nodesSeen(Set<NodeId> nodes) {}

    @Override
    public void back() {
      up.complete(null);
    }
  }

  private static NodeMessage message(long number) {
    return new NodeMessage.Yielded(ROOM, ANA, number, List.of());
  }

  @Test
  void whatANodeHasSaidBeforeItWentIsHeardBeforeItIsUnreachable() throws Exception {
    SlowEars ears = new SlowEars();
    SlowEars others = new SlowEars();
    one.start(ears);
    two.start(others);
    ears.up.get(PATIENCE_S, TimeUnit.SECONDS);
    others.up.get(PATIENCE_S, TimeUnit.SECONDS);

    two.tell(ONE, message(1));
    ears.begun.await();
    two.tell(ONE, message(2));
    two.close();
    one.tell(TWO, message(3));
    // Answers come in order: with this one, Redis has said that nobody has heard that.
    CompletableFuture<Object> answer = new CompletableFuture<>();
    SeatHash nobody = new SeatHash("seat000000000000000001");
    one.ask(new Question.Find(new ConnectionId(1), nobody), answer::complete);
    answer.get(PATIENCE_S, TimeUnit.SECONDS);
    ears.goOn.countDown();

    for (Object next : List.of(message(1), message(2), TWO)) {
      assertEquals(next, ears.heard.poll(PATIENCE_S, TimeUnit.SECONDS));
    }
  }

  private Bus bus(NodeId node) {
    return new RedisBus(node, RedisAddress.parse(redis.uri()), new BusCounts(metrics));
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
    redis.close();
    metrics.close();
  }
}
