package dev.parley.server.cluster;

import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.runtime.Bus;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Nodes of one process: what Redis does for many, in memory. */
public final class LocalBus implements Bus {
  private final Hub hub;
  private final NodeId node;
  private volatile @Nullable Ears ears;

  /** Where nodes of one process meet. */
  public static final class Hub implements AutoCloseable {
    private final LocalRegistry registry = new LocalRegistry(InstantSource.system());
    private final Map<NodeId, LocalBus> nodes = new ConcurrentHashMap<>();

    /** One thread, so that all is heard in order, and nobody is told while it tells. */
    private final ExecutorService thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("parley-local-bus").daemon().factory());

    /** Starts without nodes. */
    public Hub() {}

    /** A node more. */
    public LocalBus node(NodeId id) {
      return new LocalBus(this, id);
    }

    private void later(Runnable task) {
      try {
        thread.execute(task);
      } catch (RejectedExecutionException _) {
        // It is closed: nobody is to hear anything any more.
      }
    }

    private void tellWhoIsThere() {
      Set<NodeId> there = Set.copyOf(nodes.keySet());
      nodes.values().forEach(bus -> bus.hear(ears -> ears.nodesSeen(there)));
    }

    @Override
    public void close() {
      thread.shutdownNow();
    }
  }

  private LocalBus(Hub hub, NodeId node) {
    this.hub = hub;
    this.node = node;
  }

  @Override
  public NodeId node() {
    return node;
  }

  @Override
  public void start(Ears listener) {
    ears = listener;
    hub.nodes.put(node, this);
    hub.later(hub::tellWhoIsThere);
  }

  private void hear(Consumer<Ears> what) {
    Ears listener = ears;
    if (listener != null) {
      what.accept(listener);
    }
  }

  @Override
  public void ask(Question question, Consumer<Answer> then) {
    hub.later(() -> then.accept(hub.registry.answer(node, question)));
  }

  @Override
  public void tell(NodeId to, NodeMessage message) {
    hub.later(() -> {
      LocalBus other = hub.nodes.get(to);
      if (other == null) {
        hear(own -> own.unreachable(to));
      } else {
        other.hear(theirs -> theirs.heard(node, message));
      }
    });
  }

  @Override
  public boolean isUp() {
    return hub.nodes.containsKey(node);
  }

  @Override
  public boolean wasUp() {
    return ears != null;
  }

  @Override
  public void close() {
    hub.nodes.remove(node);
    hub.later(hub::tellWhoIsThere);
  }
}
