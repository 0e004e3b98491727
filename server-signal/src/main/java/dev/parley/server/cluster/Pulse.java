package dev.parley.server.cluster;

import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import io.lettuce.core.RedisException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lease of a node running, and knows whether Redis can be reached, and which nodes live.
 * All on the thread of the bus, which may wait, unless it says otherwise.
 */
final class Pulse {
  /** So often a node renews its lease. */
  static final Duration BEAT_EVERY = Duration.ofSeconds(3);

  private static final Logger LOG = System.getLogger(Pulse.class.getName());
  private static final String NODES = "parley:1:nodes";

  /** After that time without a beat a node is dead. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  /** Then the connections are made anew, as they may lead to nobody. */
  private static final int UNANSWERED_BEFORE_CUT = 2;

  /** After Redis was away, others may be slower to come back than this node. */
  private static final int BEATS_BEFORE_JUDGING = 3;

  private final NodeId node;
  private final RedisAddress address;
  private final BusCounts counts;
  private final RedisScript script = new RedisScript("beat.lua");

  /** Whether messages for this node are heard. */
  private volatile boolean listening;

  /** Whether Redis answered the last beat in time. */
  private volatile boolean beating;

  /** Whether the ears know that it is up. */
  private final AtomicBoolean toldUp = new AtomicBoolean();

  private volatile boolean wasUp;

  /** Whether the log knows why it is not up. */
  private boolean toldWhy;

  private int beatsInARow;
  private int unansweredInARow;

  Pulse(NodeId node, RedisAddress address, BusCounts counts) {
    this.node = node;
    this.address = address;
    this.counts = counts;
  }

  /** Whether Redis can be reached both ways. For any thread. */
  boolean isUp() {
    return listening && beating;
  }

  /** Whether that was so at any time. For any thread. */
  boolean wasUp() {
    return wasUp;
  }

  /** Whether messages for this node are heard from now on. For any thread. */
  void listens(boolean now) {
    if (!now) {
      stopped();
    }
    listening = now;
  }

  /** Whatever is asked now is not answered. For any thread. */
  void stopped() {
    beating = false;
    if (toldUp.getAndSet(false)) {
      counts.failed();
    }
  }

  /** A connection was lost: others may have lost theirs. */
  void startAgain() {
    beatsInARow = 0;
  }

  void prepare(RedisLines lines) {
    script.load(lines);
  }

  /** Renews the lease, and tells the ears who is alive. Returns whether Redis has answered. */
  boolean beat(RedisLines lines, Bus.@Nullable Ears ears) {
    long asked = System.nanoTime();
    try {
      List<Object> alive = say("beat", lines, RedisOptions.PATIENCE.multipliedBy(2));
      counts.beat(System.nanoTime() - asked);
      lines.answered();
      succeeded(alive, ears);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      failed(e);
      if (++unansweredInARow >= UNANSWERED_BEFORE_CUT) {
        unansweredInARow = 0;
        lines.cut();
      }
    }
    return false;
  }

  private List<Object> say(String todo, RedisLines lines, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    return script
        .run(lines, NODES, node.value(), todo, String.valueOf(LEASE.toMillis()))
        .toCompletableFuture()
        .get(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void succeeded(List<Object> alive, Bus.@Nullable Ears ears) {
    beating = true;
    beatsInARow++;
    unansweredInARow = 0;
    if (ears == null || !isUp()) {
      return;
    }
    if (toldUp.compareAndSet(false, true)) {
      wasUp = true;
      toldWhy = false;
      LOG.log(Level.INFO, "event=bus-up redis=\"" + address + "\" node=" + node);
      counts.back();
      ears.back();
    }
    if (beatsInARow >= BEATS_BEFORE_JUDGING) {
      Set<NodeId> nodes = new HashSet<>();
      alive.forEach(name -> nodes.add(new NodeId(RedisRegistry.text((byte[]) name))));
      ears.nodesSeen(nodes);
    }
  }

  /** Redis did not answer, or not in time. */
  void failed(Exception e) {
    beatsInARow = 0;
    stopped();
    if (!toldWhy) {
      toldWhy = true;
      LOG.log(
          Level.WARNING,
          "event=bus-down redis=\"" + address + "\" reason=\"" + e.getMessage() + "\"");
    }
  }

  /** Ends the lease: this node is no more. */
  void end(RedisLines lines) {
    try {
      List<Object> _ = say("end", lines, RedisOptions.PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RedisException e) {
      LOG.log(Level.DEBUG, "event=bus-lease-not-ended", e);
    }
  }
}
