package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection by which a node hears leads nowhere, and nothing says so. */
final class RedisDeafTest {
  private static final NodeId ONE = new NodeId("one");
  private static final NodeMessage MESSAGE =
      new NodeMessage.Yielded(BusContract.ROOM, new PeerId("ana0000000000000000001"), 1, List.of());
  private static final int WITHIN_MS = 20_000;

  private final RedisProcess redis = RedisProcess.start();
  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    redis.close();
    metrics.close();
  }

  private static RedisBus bus(NodeId name, String uri, Metrics metrics) {
    return new RedisBus(name, RedisAddress.parse(uri), new BusCounts(metrics));
  }

  @Test
  void aNodeThatHearsNothingFindsOutAndListensAnew() throws Exception {
    try (SwallowingProxy proxy = new SwallowingProxy(redis.port());
        Metrics others = new Metrics();
        BusNode one = new BusNode(bus(ONE, proxy.uri(), metrics)).awaitUp();
        BusNode two = new BusNode(bus(new NodeId("two"), redis.uri(), others)).awaitUp()) {
      awaitHeard(one, two);
      proxy.swallow();
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WITHIN_MS);
      while (!metrics.text().contains("parley_bus_reconnects_total 2.0")) {
        assertTrue(System.nanoTime() < deadline, "it does not notice");
        TimeUnit.MILLISECONDS.sleep(20);
      }
      one.heard.clear();
      awaitHeard(one, two);
      assertTrue(others.text().contains("parley_bus_reconnects_total 1.0"), others::text);
    }
  }

  private static void awaitHeard(BusNode one, BusNode two) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WITHIN_MS);
    NodeMessage heard = null;
    while (heard == null && System.nanoTime() < deadline) {
      two.bus.tell(ONE, MESSAGE);
      heard = one.heard.poll(50, TimeUnit.MILLISECONDS);
    }
    assertEquals(MESSAGE, heard);
  }
}
