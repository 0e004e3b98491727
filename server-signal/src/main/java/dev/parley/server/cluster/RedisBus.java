package dev.parley.server.cluster;

import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.runtime.Bus;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many processes that are one Parley, over Redis. Questions are scripts, messages are published to
 * the channel of a node. Nothing here waits but the thread that connects and beats.
 */
public final class RedisBus implements Bus, RedisLines.Listener {
  private static final Logger LOG = System.getLogger(RedisBus.class.getName());
  private static final String NODES = "parley:1:nodes";
  private static final String CHANNEL = "parley:1:node:";

  private static final Duration BEAT_EVERY = Duration.ofSeconds(3);
  private static final Duration LEASE = Duration.ofSeconds(10);

  /** After Redis was away, others may be slower to come back than this node. */
  private static final int BEATS_BEFORE_JUDGING = 3;

  private final NodeId node;
  private final RedisAddress address;
  private final RedisScript rooms = new RedisScript("room.lua");
  private final RedisScript beat = new RedisScript("beat.lua");
  private final BusCounts counts;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parley-bus").daemon().factory());

  private volatile @Nullable Ears ears;
  private volatile @Nullable RedisLines lines;
  private volatile @Nullable RedisRegistry registry;

  /** Whether messages for this node are heard. */
  private volatile boolean listening;

  /** Whether Redis answered the last beat in time. */
  private volatile boolean beating;

  /** Whether the ears know that it is up. */
  private volatile boolean toldUp;

  private volatile boolean closed;

  /** Touched by the thread alone. */
  private int beatsInARow;

  /**
   * Prepares a node.
   *
   * @param node its name, never used before
   * @param address where Redis is; it need not be there yet
   * @param counts takes note of what happens
   */
  public RedisBus(NodeId node, RedisAddress address, BusCounts counts) {
    this.node = node;
    this.address = address;
    this.counts = counts;
  }

  @Override
  public NodeId node() {
    return node;
  }

  @Override
  public void start(Ears listener) {
    ears = listener;
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(this::turn, 0, BEAT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isUp() {
    return listening && beating && !closed;
  }

  /** On the thread of the bus, which may wait: sees to it that there is a connection. */
  private void turn() {
    try {
      RedisLines open = lines;
      if (open == null) {
        open = new RedisLines(address, CHANNEL + node.value(), this);
        rooms.load(open);
        beat.load(open);
        registry = new RedisRegistry(node, rooms, open);
        lines = open;
        LOG.log(Level.INFO, "event=bus-connected redis=\"" + address + "\" node=" + node);
      }
      beat(open);
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void beat(RedisLines open) {
    long asked = System.nanoTime();
    try {
      List<Object> alive =
          beat.run(open, NODES, node.value(), "beat", String.valueOf(LEASE.toMillis()))
              .toCompletableFuture()
              .get(RedisLines.PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
      counts.beat(System.nanoTime() - asked);
      succeeded(alive);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      failed(e);
    }
  }

  private void succeeded(List<Object> alive) {
    beating = true;
    beatsInARow++;
    if (isUp() && !toldUp) {
      toldUp = true;
      back();
    }
    Ears listener = ears;
    if (listener != null && isUp() && beatsInARow >= BEATS_BEFORE_JUDGING) {
      Set<NodeId> nodes = new HashSet<>();
      alive.forEach(name -> nodes.add(new NodeId(RedisRegistry.text((byte[]) name))));
      listener.nodesSeen(nodes);
    }
  }

  private void failed(Exception e) {
    beatsInARow = 0;
    if (beating || lines == null) {
      counts.failed();
      LOG.log(
          Level.WARNING,
          "event=bus-down redis=\"" + address + "\" reason=\"" + e.getMessage() + "\"");
    }
    beating = false;
    toldUp = false;
  }

  private void back() {
    LOG.log(Level.INFO, "event=bus-up redis=\"" + address + "\" node=" + node);
    counts.back();
    Ears listener = ears;
    if (listener != null) {
      listener.back();
    }
  }

  @Override
  public void listening() {
    listening = true;
    // On the thread, so that it is known there whether the other connection works, too.
    later(this::turn);
  }

  @Override
  public void lost() {
    listening = false;
    beating = false;
    toldUp = false;
    later(() -> beatsInARow = 0);
    if (!closed) {
      LOG.log(Level.WARNING, "event=bus-lost redis=\"" + address + "\"");
    }
  }

  private void later(Runnable task) {
    try {
      thread.execute(task);
    } catch (java.util.concurrent.RejectedExecutionException _) {
      LOG.log(Level.DEBUG, "event=too-late");
    }
  }

  @Override
  public void ask(Question question, Consumer<Answer> then) {
    RedisRegistry asked = registry;
    counts.asked();
    if (asked == null || !isUp()) {
      counts.unanswered();
      then.accept(new Answer.Unavailable());
      return;
    }
    CompletionStage<Answer> answer;
    try {
      answer = asked.answer(question);
    } catch (RedisException _) {
      counts.unanswered();
      then.accept(new Answer.Unavailable());
      return;
    }
    answer.whenComplete((result, e) -> {
      if (e != null) {
        counts.unanswered();
        LOG.log(Level.DEBUG, "event=bus-unanswered", e);
      }
      then.accept(e == null && result != null ? result : new Answer.Unavailable());
    });
  }

  @Override
  public void tell(NodeId to, NodeMessage message) {
    RedisLines open = lines;
    if (open == null || !isUp()) {
      counts.dropped();
      return;
    }
    byte[] bytes = NodeMessageCodec.encode(node, message);
    counts.told(bytes.length);
    try {
      open.publish(CHANNEL + to.value(), bytes)
          .whenComplete((heardBy, e) -> {
            if (e != null) {
              counts.dropped();
            } else if (heardBy == 0) {
              unreachable(to);
            }
          });
    } catch (RedisException _) {
      counts.dropped();
    }
  }

  private void unreachable(NodeId to) {
    Ears listener = ears;
    if (listener != null) {
      listener.unreachable(to);
    }
  }

  @Override
  public void heard(byte[] bytes) {
    Ears listener = ears;
    if (listener == null) {
      return;
    }
    try {
      NodeMessageCodec.Sent sent = NodeMessageCodec.decode(bytes);
      counts.heard(bytes.length);
      listener.heard(sent.from(), sent.message());
    } catch (IOException e) {
      counts.notUnderstood();
      LOG.log(Level.WARNING, "event=bus-not-understood reason=\"" + e.getMessage() + "\"");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "event=fault thread=bus", e);
    }
  }

  @Override
  public void close() {
    later(() -> {
      RedisLines open = lines;
      if (open != null) {
        if (isUp()) {
          endLease(open);
        }
        closed = true;
        open.close();
      }
    });
    closed = thread.isShutdown();
    thread.shutdown();
    try {
      boolean _ = thread.awaitTermination(3, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    closed = true;
  }

  private void endLease(RedisLines open) {
    try {
      List<Object> _ =
          beat.run(open, NODES, node.value(), "end", String.valueOf(LEASE.toMillis()))
              .toCompletableFuture()
              .get(1, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException
        | RedisException e) {
      LOG.log(Level.DEBUG, "event=bus-lease-not-ended", e);
    }
  }
}
