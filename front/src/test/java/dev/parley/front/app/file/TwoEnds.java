package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of two people, the channel between them, and what their browsers do, one thing at a
 * time. Content is not there: a block is its place.
 */
final class TwoEnds {
  static final PeerId ANA = new PeerId("A".repeat(22));
  static final PeerId BEN = new PeerId("B".repeat(22));
  static final String DIGEST = "d".repeat(43);

  /** One person. */
  static final class End {
    final PeerId self;
    final PeerId other;
    Files files;
    Intake intake = Intake.of(0);
    boolean placed;
    final Deque<Object> inbox = new ArrayDeque<>();
    final List<PeerMessage> said = new ArrayList<>();
    final List<FileCommand.Work> done = new ArrayList<>();

    End(PeerId self, PeerId other, boolean toDisk) {
      this.self = self;
      this.other = other;
      files = Files.none(toDisk);
    }

    <C extends FileCommand.Work> List<C> did(Class<C> kind) {
      return done.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  final End ana = new End(ANA, BEN, true);
  final End ben = new End(BEN, ANA, true);

  /** The first that two people may have. */
  int generation = 0;

  boolean broken;
  boolean corrupt;
  int mostUnconfirmed;

  /** What Ana offers. */
  OwnFile own() {
    return Objects.requireNonNull(ana.files.own(1));
  }

  /** How it goes to Ben. */
  Sending sending() {
    return Objects.requireNonNull(own().to(BEN));
  }

  /** What Ben is offered. */
  TheirFile their() {
    return their(ben.files, 1);
  }

  static TheirFile their(Files files, int id) {
    return Objects.requireNonNull(files.their(ANA, id));
  }

  End other(End end) {
    return end == ana ? ben : ana;
  }

  void ana(FileStep step) {
    take(ana, step);
  }

  void ben(FileStep step) {
    take(ben, step);
  }

  void offers(int id, String name, long size) {
    ana(Sender.picked(ana.files, new Picked(id, name, size), Map.of(BEN, "Ben")));
  }

  void take(End end, FileStep step) {
    end.files = step.files();
    for (FileCommand command : step.commands()) {
      switch (command) {
        case FileCommand.Say(_, var message) -> {
          end.said.add(message);
          deliver(end, message);
        }
        case FileCommand.Work work -> {
          end.done.add(work);
          run(end, work);
        }
      }
    }
  }

  private void deliver(End from, Object what) {
    if (!broken) {
      other(from).inbox.add(what);
    }
  }

  private void run(End end, FileCommand.Work work) {
    switch (work) {
      case FileCommand.SendBlock block -> {
        boolean goes = !broken && block.generation() == generation;
        for (long at = block.from(); goes && at < block.to(); at += Blocks.CHUNK_BYTES) {
          deliver(end, new long[] {at, Math.min(at + Blocks.CHUNK_BYTES, block.to())});
        }
        FileEvent event =
            goes
                ? new FileEvent.BlockSent(block.peer(), block.generation(), block.file())
                : new FileEvent.BlockLost(block.peer(), block.generation(), block.file());
        end.inbox.add(event);
      }
      case FileCommand.Digest(var peer, var connection, var file) ->
          end.inbox.add(new FileEvent.Digested(peer, connection, file, DIGEST));
      case FileCommand.Open(var from, var file, _, var size) -> {
        end.intake = Intake.of(size);
        end.placed = true;
        end.inbox.add(new FileEvent.Opened(from, file, 0));
      }
      case FileCommand.Rewind(var from, var file) -> {
        end.intake = end.intake.rewound();
        end.inbox.add(new FileEvent.Opened(from, file, end.intake.position()));
      }
      case FileCommand.Check(var from, var file, var digest) ->
          end.inbox.add(new FileEvent.Checked(from, file, !corrupt && digest.equals(DIGEST)));
      case FileCommand.Discard _ -> end.placed = false;
      case FileCommand.Forget _, FileCommand.Save _ -> {}
    }
  }

  /** Handles one thing that waits; false when all is quiet. */
  boolean once() {
    for (End end : List.of(ana, ben)) {
      Object next = end.inbox.poll();
      if (next != null) {
        handle(end, next);
        return true;
      }
    }
    return false;
  }

  private void handle(End end, Object next) {
    switch (next) {
      case PeerMessage.OfFile message ->
          take(end, Transfers.said(end.files, end.other, "Someone", generation, message));
      case FileEvent event -> take(end, Transfers.reported(end.files, event));
      case long[] chunk -> chunk(end, chunk[0], (int) (chunk[1] - chunk[0]));
      default -> throw new AssertionError(next);
    }
  }

  private void chunk(End end, long offset, int length) {
    if (end.placed && end.intake.takes(offset, length)) {
      end.intake = end.intake.arrived(length);
      mostUnconfirmed =
          Math.max(mostUnconfirmed, (int) (end.intake.position() - end.intake.stored()));
      if (end.intake.atBoundary()) {
        end.intake = end.intake.storedTo(end.intake.position());
        end.inbox.add(new FileEvent.Stored(end.other, 1, end.intake.position()));
      }
    }
  }

  void quiet() {
    for (int i = 0; once(); i++) {
      if (i > 1_000_000) {
        throw new AssertionError("it never ends");
      }
    }
  }

  /** The connection is lost with all that is on it, but for what the browsers still report. */
  void breaks() {
    broken = true;
    for (End end : List.of(ana, ben)) {
      end.inbox.removeIf(each -> !(each instanceof FileEvent));
    }
  }

  /** Another connection takes its place. */
  void renewed() {
    broken = false;
    generation++;
    ana(Sender.opened(ana.files, BEN));
    ben(Sender.opened(ben.files, ANA));
  }
}
