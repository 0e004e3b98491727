package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.RoomId;
import dev.parley.server.browser.ParleyProcess;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** 400 MB for readers who never read, a dozen at a time: what it costs memory and bystanders. */
final class SlowReadersIT {
  private static final int AT_ONCE = 12;
  private static final long BYTES = 400_000_000;
  private static final long MOST_GROWTH_KIB = 64 * 1024;
  private static final double SLOWEST_MEDIAN_MS = 50;

  @Test
  void nobodyElseNoticesAndMemoryStaysAsItWas() throws Exception {
    List<String> flags = List.of("--log-level", "warn", "--message-rate", "0");
    try (ParleyProcess server = ParleyProcess.start(ResidentMemory.TOUCHED, flags)) {
      int port = URI.create(server.url()).getPort();
      try (Bystanders bystanders = new Bystanders(port);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        talkToMany(threads, port, 0);
        long before = ResidentMemory.kib(server);
        bystanders.take();
        long said = 0;
        long most = before;
        for (int round = 1; said < BYTES; round++) {
          said += talkToMany(threads, port, round);
          most = Math.max(most, ResidentMemory.kib(server));
        }
        Bystanders.Relays relays = bystanders.take();
        long growth = most - before;
        System.out.printf(
            "%d MB for readers who do not read: %s; memory %+d KiB of %d%n",
            said / 1_000_000, relays, growth, before);
        assertEquals("", bystanders.fault());
        assertTrue(relays.median() < SLOWEST_MEDIAN_MS, relays::toString);
        assertTrue(growth < MOST_GROWTH_KIB, () -> growth + " KiB more");
      }
    }
  }

  private static long talkToMany(ExecutorService threads, int port, int round) throws Exception {
    List<Future<Long>> talks = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      InetAddress from = InetAddress.ofLiteral("127.0.1." + (i + 1));
      RoomId room = new RoomId(String.format("%022d", round * AT_ONCE + i));
      talks.add(threads.submit(() -> SlowReader.talkTo(port, from, room)));
    }
    long said = 0;
    for (Future<Long> each : talks) {
      said += each.get();
    }
    return said;
  }
}
