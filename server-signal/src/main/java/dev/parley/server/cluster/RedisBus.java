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
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final String CHANNEL = "parley:1:node:";

  private final NodeId node;
  private final RedisAddress address;
  private final RedisScript rooms = new RedisScript("room.lua");
  private final BusCounts counts;
  private final Pulse pulse;
  private final Echo echo = new Echo();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parley-bus").daemon().factory());

  /** Nodes of which this is about to be said. */
  private final Set<NodeId> unreachable = ConcurrentHashMap.newKeySet();

  private volatile @Nullable Ears ears;
  private volatile @Nullable RedisLines lines;
  private volatile @Nullable RedisRegistry registry;

  private volatile boolean closed;

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
    this.pulse = new Pulse(node, address, counts);
  }

  @Override
  public NodeId node() {
    return node;
  }

  @Override
  public void start(Ears listener) {
    ears = listener;
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            this::turn, 0, Pulse.BEAT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isUp() {
    return pulse.isUp() && !closed;
  }

  @Override
  public boolean wasUp() {
    return pulse.wasUp();
  }

  /** On the thread of the bus, which may wait: sees to it that there is a connection. */
  private void turn() {
    try {
      RedisLines open = lines;
      if (open == null) {
        open = new RedisLines(address, CHANNEL + node.value(), this);
        rooms.load(open);
        pulse.prepare(open);
        registry = new RedisRegistry(node, rooms, open);
        lines = open;
        LOG.log(Level.INFO, "event=bus-connected redis=\"" + address + "\" node=" + node);
      } else if (open.isAstray()) {
        pulse.listens(false);
        open.listenAnew();
      }
      if (pulse.beat(open, ears)) {
        hearItself(open);
      }
    } catch (RuntimeException e) {
      pulse.failed(e);
    }
  }

  /** As a beat was answered, what is said now must come back. */
  private void hearItself(RedisLines open) {
    byte[] message = echo.next();
    if (echo.isMissing()) {
      deaf();
      open.listenAnew();
    } else if (message != null) {
      CompletionStage<Long> _ = open.publish(CHANNEL + node.value(), message);
    }
  }

  @Override
  public void listening() {
    echo.startAgain();
    pulse.listens(true);
    // On the thread, so that it is known there whether the other connection works, too.
    later(this::turn);
  }

  @Override
  public void deaf() {
    pulse.listens(false);
    lost("hearing");
  }

  @Override
  public void speaking() {
    later(this::turn);
  }

  @Override
  public void mute() {
    pulse.stopped();
    lost("asking");
  }

  private void lost(String connection) {
    later(pulse::startAgain);
    if (!closed) {
      LOG.log(Level.WARNING, "event=bus-lost redis=\"" + address + "\" connection=" + connection);
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
    CompletionStage<Answer> _ =
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
      CompletionStage<Long> _ =
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

  /**
   * It may have said something before it went, which the connection that hears has not brought yet:
   * above all, it may have handed seats over.
   */
  private void unreachable(NodeId to) {
    Ears listener = ears;
    RedisLines open = lines;
    if (listener == null || open == null || !unreachable.add(to)) {
      return;
    }
    byte[] mark =
        echo.before(() -> {
          unreachable.remove(to);
          listener.unreachable(to);
        });
    try {
      CompletionStage<Long> _ =
          open.publish(CHANNEL + node.value(), mark)
              .whenComplete((heardBy, e) -> {
                if (e != null || heardBy == 0) {
                  echoIsLost();
                }
              });
    } catch (RedisException _) {
      echoIsLost();
    }
  }

  /** Whoever notices may hold a shard, and this is said to all of them. */
  private void echoIsLost() {
    Thread.startVirtualThread(echo::lost);
  }

  @Override
  public void heard(byte[] bytes) {
    Ears listener = ears;
    if (listener == null || echo.hears(bytes)) {
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
          pulse.end(open);
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
}
