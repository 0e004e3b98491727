package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.server.room.Answer;
import dev.parley.server.room.ConnectionId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.Question;
import dev.parley.server.room.RoomView;
import dev.parley.server.room.SeatHash;
import dev.parley.server.runtime.Bus;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A node without people: its bus, with what it hears. */
final class BusNode implements Bus.Ears, AutoCloseable {
  final Bus bus;
  final BlockingQueue<NodeMessage> heard = new LinkedBlockingQueue<>();
  final BlockingQueue<NodeId> unreachable = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> up = new CompletableFuture<>();

  BusNode(Bus bus) {
    this.bus = bus;
    bus.start(this);
  }

  /** Waits until it has found the others. */
  BusNode awaitUp() throws Exception {
    if (!bus.isUp()) {
      up.get(10, TimeUnit.SECONDS);
    }
    return this;
  }

  Answer ask(Question question) throws Exception {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    bus.ask(question, answer::complete);
    return answer.get(5, TimeUnit.SECONDS);
  }

  RoomView done(Question question) throws Exception {
    return assertInstanceOf(Answer.Done.class, ask(question)).view();
  }

  /** Waits until a seat can be found: in a cluster that may be after the answer that gave it. */
  Answer.Found awaitFound(SeatHash seat) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    Question find = new Question.Find(new ConnectionId(1), seat);
    Answer answer = ask(find);
    while (!(answer instanceof Answer.Found) && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(5);
      answer = ask(find);
    }
    return assertInstanceOf(Answer.Found.class, answer);
  }

  @Override
  public void heard(NodeId from, NodeMessage message) {
    heard.add(message);
  }

  @Override
  public void unreachable(NodeId node) {
    unreachable.add(node);
  }

  @Override
  public void nodesSeen(Set<NodeId> nodes) {}

  @Override
  public void back() {
    up.complete(true);
  }

  @Override
  public void close() {
    bus.close();
  }
}
