package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.browser.ParleyProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Everything at once for a long time: people who come and go, readers too slow to follow, a
 * thousand half-open connections, and all that strangers do. Prints memory after each round; at the
 * end there is no more of it in use than after the first.
 */
@EnabledIfSystemProperty(named = SiegeIT.MINUTES, matches = "\\d+")
final class SiegeIT {
  static final String MINUTES = "parley.siege.minutes";

  private static final int ROUND = 8;
  private static final int HALF_OPEN = 1_000;
  private static final int HALF_OPEN_GONE_SECONDS = 45 + 5;
  private static final int SLOW_READERS = 12;
  private static final int STEP_MILLIS = 2_000;
  private static final int CHURN_PER_STEP = 100;
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final long MOST_GROWTH_KIB = 64 * 1024;

  private final Random random = new Random(20261122);
  private ParleyProcess server;
  private long rooms;
  private int turnedAway;

  @BeforeEach
  void start() {
    List<String> flags = List.of("--log-level", "warn", "--message-rate", "0");
    server = ParleyProcess.start(ResidentMemory.TOUCHED, flags);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int port() {
    return URI.create(server.url()).getPort();
  }

  private RoomId room() {
    return new RoomId(String.format("%022d", ++rooms));
  }

  /** One of thousands, so that the limit of an address is not what is tested. */
  private InetAddress somewhere() {
    return InetAddress.ofLiteral(
        "127." + (1 + random.nextInt(200)) + "." + random.nextInt(250) + ".9");
  }

  @Test
  void memoryIsConstant() throws Exception {
    long end =
        System.nanoTime() + TimeUnit.MINUTES.toNanos(Integer.getInteger(MINUTES, 20).longValue());
    try (Bystanders bystanders = new Bystanders(port())) {
      // What the JVM keeps of code that ran for the first time is no growth.
      int steps = round(0, bystanders);
      long first = ResidentMemory.kib(server);
      while (System.nanoTime() < end) {
        steps = round(steps, bystanders);
      }
      long growth = ResidentMemory.kib(server) - first;
      assertTrue(growth < MOST_GROWTH_KIB, () -> growth + " KiB more");
    }
  }

  /** All that there is, once; returns how many steps were taken then. */
  private int round(int before, Bystanders bystanders) throws Exception {
    int steps = before;
    for (; steps < before + ROUND; steps++) {
      step(steps);
      assertEquals("", bystanders.fault());
    }
    halfOpen();
    tell(steps, bystanders);
    return steps;
  }

  private void step(int number) throws IOException {
    Strangers.Kind[] kinds = Strangers.Kind.values();
    try (Strangers strangers = new Strangers(port(), somewhere())) {
      strangers.act(kinds[number % kinds.length], STEP_MILLIS, "/");
    }
    comeAndGo();
    slowReaders();
  }

  private void tell(int steps, Bystanders bystanders) throws IOException {
    System.out.printf(
        "step %4d: %6d KiB resident, heap %5.1f MiB, %4.0f connections, %5.0f seats, %4.0f held,"
            + " %3.0f given up for not reading, %d turned away; %s%n",
        steps,
        ResidentMemory.kib(server),
        heapMib(),
        Http.meter(port(), "parley_connections"),
        Http.meter(port(), "parley_seats"),
        Http.meter(port(), "parley_seats_held"),
        Http.meter(port(), "parley_slow_reader_closes_total"),
        turnedAway,
        bystanders.take());
  }

  private double heapMib() throws IOException {
    return Http.get(port(), "/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / (1 << 20);
  }

  /** What someone does who is not a stranger. */
  private interface Visit {
    void run() throws IOException;
  }

  /** Delays are kept in a table of fixed size, so a few share theirs with a stranger. */
  private void visit(Visit visit) throws IOException {
    try {
      visit.run();
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.startsWith("HTTP/1.1 429 ") && !why.contains(FailureCode.TOO_FAST.name())) {
        throw e;
      }
      turnedAway++;
    }
  }

  private void comeAndGo() throws IOException {
    for (int i = 0; i < CHURN_PER_STEP; i++) {
      visit(this::comeAndGoOnce);
    }
  }

  /** Some leave, and some are lost. */
  private void comeAndGoOnce() throws IOException {
    RoomId room = room();
    try (TestSocket ana = TestSocket.joinFrom(somewhere(), port(), room, ANA);
        TestSocket ben = TestSocket.joinFrom(somewhere(), port(), room, BEN)) {
      ana.hear();
      ana.relay(BEN, "hello");
      ben.hear();
      ben.settle();
      if (random.nextBoolean()) {
        ben.say(new ClientMessage.Leave());
        ana.hear();
      }
    }
  }

  /** Peers that are talked to and do not read. */
  private void slowReaders() throws IOException {
    for (int i = 0; i < SLOW_READERS; i++) {
      visit(() -> SlowReader.talkTo(port(), somewhere(), room()));
    }
  }

  /** Joined, and never heard of again: nothing is answered, pings neither. */
  private void halfOpen() throws Exception {
    List<TestSocket> lost = new ArrayList<>();
    double before = Http.meter(port(), "parley_connections");
    try {
      for (int i = 0; i < HALF_OPEN; i++) {
        visit(() -> lost.add(TestSocket.joinFrom(somewhere(), port(), room(), ANA)));
      }
      long start = System.nanoTime();
      double there = Http.meter(port(), "parley_connections");
      assertTrue(there >= before + HALF_OPEN / 2.0, () -> "only " + there + " are there");
      while (Http.meter(port(), "parley_connections") > before) {
        assertTrue(
            System.nanoTime() - start < TimeUnit.SECONDS.toNanos(HALF_OPEN_GONE_SECONDS + 5),
            "half-open connections are still there");
        TimeUnit.MILLISECONDS.sleep(200);
      }
      System.out.printf(
          "%d half-open connections are gone %.1f s after the last was opened%n",
          HALF_OPEN, (System.nanoTime() - start) / 1e9);
    } finally {
      lost.forEach(TestSocket::close);
    }
  }
}
