package dev.parley.server.runtime;

import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The way to the registry and to the other nodes. Called under a shard's lock, so nothing here
 * waits or throws.
 */
public interface Bus extends AutoCloseable {

  /** This node. */
  NodeId node();

  /**
   * Begins; nothing is heard before. To be called once.
   *
   * @param ears who is told of what happens, on any thread
   */
  void start(Ears ears);

  /**
   * Asks the registry.
   *
   * @param question questions about one room are answered in the order in which they are asked
   * @param then takes the answer, once, on any thread, perhaps before this returns
   */
  void ask(Question question, Consumer<Answer> then);

  /**
   * Tells another node; what is told to one node comes in order, or not at all. A node that does
   * not listen becomes {@link Ears#unreachable}.
   */
  void tell(NodeId node, NodeMessage message);

  /** Whether registry and nodes can be reached, as far as is known. */
  boolean isUp();

  /** Whether they could be reached at any time since the start. */
  boolean wasUp();

  /** Ends; the others are told that this node is no more. */
  @Override
  void close();

  /** Who hears what the bus brings. Neither waits nor throws. */
  interface Ears {
    /** Another node has said something. */
    void heard(NodeId from, NodeMessage message);

    /**
     * A node to which something was told does not listen; all that it has told was heard before.
     */
    void unreachable(NodeId node);

    /** These nodes have leases that run. */
    void nodesSeen(Set<NodeId> nodes);

    /** The bus is up again. */
    void back();
  }
}
