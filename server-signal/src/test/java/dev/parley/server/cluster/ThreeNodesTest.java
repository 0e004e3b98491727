package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Three processes over a real Redis, and people who talk all the time, while things break: nobody
 * loses anything, hears anything twice, or sees anyone who is not there.
 *
 * <p>{@code -Dparley.long=true} has 300 people in place of 30.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ThreeNodesTest {
  private static final boolean LONG = Boolean.getBoolean("parley.long");
  private static final int PEOPLE = LONG ? 300 : 30;
  private static final int ROOM_SIZE = 5;
  private static final int SPEAK_EVERY_MS = 200;
  private static final int BACK_WITHIN_MS = 5_000;

  private RedisProcess redis;
  private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final ScheduledExecutorService thread = ClusterClient.thread();
  private final List<ClusterClient> people = new ArrayList<>();
  private ScheduledFuture<?> talk;

  @BeforeAll
  void start() throws Exception {
    redis = RedisProcess.start();
    for (int i = 0; i < 3; i++) {
      nodes.add(NodeProcess.start(redis.uri()));
    }
    for (NodeProcess node : nodes) {
      node.awaitReady();
    }
    for (int i = 0; i < PEOPLE; i++) {
      RoomId room = new RoomId(id("room", i / ROOM_SIZE));
      people.add(new ClusterClient(room, new PeerId(id("peer", i)), this::nextNode, thread));
    }
    onThread(() -> {
      people.forEach(ClusterClient::start);
      return null;
    });
    await(10_000, "everyone sees everyone");
  }

  @BeforeEach
  void talk() throws Exception {
    talk =
        thread.scheduleWithFixedDelay(
            this::everyoneSpeaks, 0, SPEAK_EVERY_MS, TimeUnit.MILLISECONDS);
    letThemTalk(1_000);
  }

  @AfterAll
  void stop() {
    thread.shutdownNow();
    nodes.forEach(node -> node.troubles().forEach(System.out::println));
    nodes.forEach(NodeProcess::close);
    if (redis != null) {
      redis.close();
    }
  }

  private static String id(String kind, int number) {
    return String.format(Locale.ROOT, "%s%018d", kind, number);
  }

  /** As a balancer without stickiness does. */
  private URI nextNode() {
    List<NodeProcess> alive = nodes.stream().filter(NodeProcess::isAlive).toList();
    return alive.get(turns.getAndIncrement() % alive.size()).url();
  }

  private void everyoneSpeaks() {
    for (ClusterClient one : people) {
      for (PeerId other : List.copyOf(one.present())) {
        one.speakTo(other);
      }
    }
  }

  private <T> T onThread(Callable<T> action) throws InterruptedException, ExecutionException {
    return thread.submit(action).get();
  }

  private List<String> complaints() throws InterruptedException, ExecutionException {
    return onThread(() -> people.stream().flatMap(one -> one.complaints(people).stream()).toList());
  }

  private void await(int ms, String what) throws InterruptedException, ExecutionException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
    List<String> complaints = complaints();
    while (!complaints.isEmpty() && System.nanoTime() < deadline) {
      letThemTalk(50);
      complaints = complaints();
    }
    assertEquals(List.of(), complaints, what);
  }

  /** Time passes in the real world. */
  private void letThemTalk(int ms) throws InterruptedException, ExecutionException {
    thread.schedule(() -> {}, ms, TimeUnit.MILLISECONDS).get();
  }

  private void silence() throws Exception {
    talk.cancel(false);
    await(20_000, "everything said is heard, nobody is missing and nobody too many");
    long repeated = onThread(() -> people.stream().mapToLong(ClusterClient::repeated).sum());
    long said = onThread(() -> people.stream().mapToLong(ClusterClient::said).sum());
    long longest =
        onThread(() -> people.stream().mapToLong(one -> one.longestAwayMs).max().orElse(0));
    long resumed = onThread(() -> people.stream().mapToLong(one -> one.resumed).sum());
    long fresh = onThread(() -> people.stream().mapToLong(one -> one.freshSeats).sum());
    System.out.printf(
        Locale.ROOT,
        "%d people said %d; lost 0; delivered again and dropped %d; resumed %d, fresh seats %d;"
            + " longest way back %d ms%n",
        PEOPLE,
        said,
        repeated,
        resumed,
        fresh,
        longest);
  }

  @Test
  @Order(4)
  void aNodeIsKilled() throws Exception {
    nodes.getFirst().kill();
    letThemTalk(BACK_WITHIN_MS);
    assertTrue(onThread(() -> people.stream().allMatch(ClusterClient::isJoined)), "all are back");
    letThemTalk(LONG ? 10_000 : 1_000);
    silence();
  }

  @Test
  @Order(1)
  void allAreReplacedOneByOne() throws Exception {
    for (NodeProcess old : List.copyOf(nodes)) {
      NodeProcess next = NodeProcess.start(redis.uri());
      next.awaitReady();
      nodes.add(next);
      nodes.remove(old);
      old.terminate();
      old.awaitEnd();
      old.troubles().forEach(System.out::println);
    }
    silence();
    assertEquals(
        0,
        onThread(() -> people.stream().mapToLong(ClusterClient::repeated).sum()),
        "nothing twice");
  }

  @Test
  @Order(2)
  void redisHangs() throws Exception {
    redis.freeze();
    letThemTalk(LONG ? 10_000 : 5_000);
    redis.thaw();
    silence();
  }

  @Test
  @Order(3)
  void redisIsStartedAnewEmpty() throws Exception {
    redis.stop();
    letThemTalk(3_000);
    redis.startAgain();
    letThemTalk(5_000);
    silence();
  }
}
