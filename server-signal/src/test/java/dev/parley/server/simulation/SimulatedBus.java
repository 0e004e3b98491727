package dev.parley.server.simulation;

import dev.parley.protocol.PeerId;
import dev.parley.server.cluster.LocalRegistry;
import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.runtime.Bus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The registry and the ways between nodes, with all that can go wrong with them. */
final class SimulatedBus {
  private static final int BEAT_EVERY_MS = 3_000;
  private static final int LEASE_MS = 10_000;
  private static final int PATIENCE_MS = 1_000;
  private static final int BEATS_BEFORE_JUDGING = 3;

  private final World world;
  private final LocalRegistry registry;
  private final BusSabotage sabotage;
  private final Map<NodeId, Line> lines = new LinkedHashMap<>();

  /** When each node beat last. */
  private final Map<NodeId, Long> leases = new LinkedHashMap<>();

  /** Until when nobody reaches the registry, or anybody. */
  private long downUntil;

  /** One message in so many is lost without a word; 0 = none is. */
  private int losesOneIn;

  /** A node's way to the registry and to the others. */
  private static final class Line {
    final Bus.Ears ears;
    final Map<NodeId, Wire> ways = new HashMap<>();
    final Wire questions;
    final Wire answers;
    long cutUntil;
    boolean wasUp = true;
    int beats;

    Line(Bus.Ears ears, Wire questions, Wire answers) {
      this.ears = ears;
      this.questions = questions;
      this.answers = answers;
    }
  }

  SimulatedBus(World world) {
    this.world = world;
    this.registry = new LocalRegistry(world.clock::instant);
    this.sabotage = new BusSabotage(world.broken, registry);
  }

  void add(NodeId node, Bus.Ears ears) {
    lines.put(node, new Line(ears, wire(), wire()));
    leases.put(node, world.clock.now());
    beat(node);
  }

  private Wire wire() {
    return new Wire(world.clock, world.chance);
  }

  void remove(NodeId node) {
    lines.remove(node);
  }

  /** Who has a seat in the registry. */
  List<PeerId> seated() {
    return registry.peers();
  }

  private boolean isUp(NodeId node) {
    Line line = lines.get(node);
    long now = world.clock.now();
    return line != null && now >= downUntil && now >= line.cutUntil;
  }

  private void beat(NodeId node) {
    Line line = lines.get(node);
    if (line == null) {
      return;
    }
    boolean up = isUp(node);
    if (up) {
      leases.put(node, world.clock.now());
      line.beats = line.wasUp ? line.beats + 1 : 1;
      leases.values().removeIf(at -> at < world.clock.now() - LEASE_MS);
      if (!line.wasUp) {
        line.ears.back();
      }
      if (line.beats >= BEATS_BEFORE_JUDGING) {
        Set<NodeId> alive = new HashSet<>(leases.keySet());
        line.ears.nodesSeen(sabotage.alive(alive));
      }
    }
    line.wasUp = up;
    world.clock.after(BEAT_EVERY_MS, () -> beat(node));
  }

  void ask(NodeId node, Question question, Consumer<Answer> then) {
    Line line = lines.get(node);
    if (line == null) {
      return;
    }
    if (!isUp(node)) {
      answer(line, new Answer.Unavailable(), then);
      return;
    }
    boolean late = losesOneIn > 0 && world.chance.oneIn(losesOneIn);
    line.questions.carry(() -> {
      if (world.clock.now() < downUntil) {
        world.clock.after(PATIENCE_MS, () -> answer(line, new Answer.Unavailable(), then));
      } else {
        Question heard = sabotage.asked(node, question);
        Answer answer = heard == null ? new Answer.Unavailable() : registry.answer(node, heard);
        // It was done, but whoever asked does not know.
        answer(line, late ? new Answer.Unavailable() : answer, then);
      }
    });
  }

  private static void answer(Line line, Answer answer, Consumer<Answer> then) {
    line.answers.carry(() -> then.accept(answer));
  }

  void tell(NodeId from, NodeId to, NodeMessage message) {
    Line line = lines.get(from);
    if (line == null || !isUp(from) || sabotage.loses(message)) {
      return;
    }
    world.trace.note(from.value(), () -> "=> " + to.value() + " " + message);
    Line other = lines.get(to);
    if (other == null || !isUp(to)) {
      line.answers.carry(() -> line.ears.unreachable(to));
    } else if (losesOneIn == 0 || !world.chance.oneIn(losesOneIn)) {
      line.ways
          .computeIfAbsent(to, _ -> wire())
          .carry(() -> {
            if (isUp(to)) {
              other.ears.heard(from, message);
            }
          });
    }
  }

  /** Nobody reaches the registry for a while; it may have lost all when it is back. */
  void down(int ms, boolean forgets) {
    downUntil = Math.max(downUntil, world.clock.now() + ms);
    lines.values().forEach(line -> line.wasUp = false);
    if (forgets) {
      registry.clear();
      leases.clear();
    }
  }

  /** One node reaches nobody for a while, and nobody it. */
  void cut(int ms) {
    if (!lines.isEmpty()) {
      Line line = world.chance.one(List.copyOf(lines.values()));
      line.cutUntil = world.clock.now() + ms;
      line.wasUp = false;
    }
  }

  /** From now on messages are lost now and then, or are not. */
  void lose(int oneIn) {
    losesOneIn = oneIn;
  }

  void heal() {
    losesOneIn = 0;
    downUntil = 0;
    lines.values().forEach(line -> line.cutUntil = 0);
  }
}
