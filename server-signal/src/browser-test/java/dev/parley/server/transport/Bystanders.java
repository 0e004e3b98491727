package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two people from an address of their own who talk, whatever others do, and measure how long it
 * takes.
 */
final class Bystanders implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.2");
  private static final RoomId ROOM = new RoomId("Q".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final int PAUSE_MS = 25;

  private final TestSocket ana;
  private final TestSocket ben;
  private final Thread talking;
  private List<Long> nanos = new ArrayList<>();
  private volatile boolean stopped;
  private volatile String fault = "";

  Bystanders(int port) throws IOException {
    ana = TestSocket.joinFrom(HERE, port, ROOM, ANA);
    ben = TestSocket.joinFrom(HERE, port, ROOM, BEN);
    ana.hear();
    talking = Thread.ofPlatform().name("bystanders").start(this::talk);
  }

  private void talk() {
    try {
      for (long said = 1; !stopped; said++) {
        long start = System.nanoTime();
        ana.relay(BEN, Long.toString(said));
        ServerMessage heard = ben.hear();
        took(System.nanoTime() - start);
        if (!heard.equals(new ServerMessage.Relayed(said, ANA, Long.toString(said)))) {
          throw new IOException("heard " + heard);
        }
        ben.say(new ClientMessage.Ping(said));
        ben.hear();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
      }
    } catch (IOException | InterruptedException e) {
      fault = e.toString();
    }
  }

  private synchronized void took(long relay) {
    nanos.add(relay);
  }

  /** What went wrong with them; empty = nothing. */
  String fault() {
    return fault;
  }

  /** How long relays took since this was asked last: the median and the slowest, in ms. */
  synchronized Relays take() {
    List<Long> taken = nanos;
    nanos = new ArrayList<>();
    Collections.sort(taken);
    int count = taken.size();
    return count == 0
        ? new Relays(0, Double.NaN, Double.NaN, Double.NaN)
        : new Relays(
            count,
            taken.get(count / 2) / 1e6,
            taken.get(count * 99 / 100) / 1e6,
            taken.getLast() / 1e6);
  }

  /**
   * How long relays took.
   *
   * @param count how many there were
   * @param median in ms
   * @param p99 in ms
   * @param slowest in ms
   */
  record Relays(int count, double median, double p99, double slowest) {
    @Override
    public String toString() {
      return String.format(
          "%5d relays, median %5.1f ms, p99 %6.1f ms, slowest %6.1f ms",
          count, median, p99, slowest);
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      talking.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    ana.close();
    ben.close();
  }
}
