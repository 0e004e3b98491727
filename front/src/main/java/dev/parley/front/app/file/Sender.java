package dev.parley.front.app.file;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to files that are offered here. Each goes to each person by itself: a block at a
 * time, and never more than a window ahead of what they have put away.
 */
public final class Sender {

  private Sender() {}

  /** Whether a file can be offered now. */
  public static boolean takes(Files files, Picked picked) {
    int open = 0;
    for (OwnFile file : files.own()) {
      open += file.open() ? 1 : 0;
    }
    return open < Files.MAX_OPEN
        && picked.size() >= 0
        && picked.size() <= Limits.MAX_FILE_BYTES
        && files.own(picked.id()) == null;
  }

  /** The person offers a file to these people, by their ids and names. */
  public static FileStep picked(Files files, Picked picked, Map<PeerId, String> people) {
    if (people.isEmpty() || !takes(files, picked)) {
      return FileStep.of(files, new FileCommand.Forget(picked.id()));
    }
    List<Sending> sendings = new ArrayList<>();
    people.forEach((peer, name) -> sendings.add(Sending.offered(peer, name)));
    OwnFile file =
        new OwnFile(picked.id(), FileName.clean(picked.name()), picked.size(), false, sendings);
    FileStep step = FileStep.of(trimmed(files).with(file));
    for (Sending sending : file.sendings()) {
      step = step.and(offer(file, sending));
    }
    return step;
  }

  private static FileCommand offer(OwnFile file, Sending sending) {
    return new FileCommand.Say(
        sending.peer(), new PeerMessage.FileOffer(file.id(), file.name(), file.size()));
  }

  private static Files trimmed(Files files) {
    int done = 0;
    OwnFile oldest = null;
    for (OwnFile file : files.own()) {
      if (!file.open()) {
        done++;
        oldest = oldest == null ? file : oldest;
      }
    }
    return oldest == null || done < Files.MAX_DONE ? files : files.without(oldest);
  }

  /** A channel to someone is open: what the last one took with it is offered again. */
  public static FileStep opened(Files files, PeerId peer) {
    FileStep step = FileStep.of(files);
    for (OwnFile file : files.own()) {
      Sending sending = file.to(peer);
      if (sending != null && sending.stage().open()) {
        step =
            file.withdrawn()
                ? step.and(cancel(peer, file.id()))
                : step.with(next -> next.with(file.with(sending.withoutConnection())))
                    .and(offer(file, sending));
      }
    }
    return step;
  }

  private static FileCommand cancel(PeerId peer, int id) {
    return new FileCommand.Say(peer, new PeerMessage.FileCancel(id));
  }

  /** They ask for it, from that place on. Only what was sent before may be left out. */
  static FileStep accepted(Files files, PeerId peer, int generation, int id, long offset) {
    OwnFile file = files.own(id);
    Sending sending = openTo(file, peer);
    return file == null
            || sending == null
            || offset > sending.position()
            || !Blocks.isBoundary(offset, file.size())
        ? FileStep.of(files)
        : go(files, file, sending.from(generation, offset));
  }

  private static @Nullable Sending openTo(@Nullable OwnFile file, PeerId peer) {
    Sending sending = file == null || file.withdrawn() ? null : file.to(peer);
    return sending != null && sending.stage().open() ? sending : null;
  }

  /** Sends the next block, if nothing is in the way. */
  private static FileStep go(Files files, OwnFile file, Sending sending) {
    boolean idle =
        file.withdrawn()
            || sending.stage() != Sending.Stage.SENDING
            || sending.busy()
            || !sending.connected();
    long from = sending.position();
    long to = Blocks.end(from, file.size());
    if (idle || to - sending.confirmed() > Blocks.WINDOW_BYTES) {
      return FileStep.of(files.with(file.with(sending)));
    }
    PeerId peer = sending.peer();
    int generation = sending.generation();
    FileCommand next =
        from == file.size()
            ? new FileCommand.Digest(peer, generation, file.id())
            : new FileCommand.SendBlock(peer, generation, file.id(), from, to);
    return FileStep.of(files.with(file.with(sending.working(to))), next);
  }

  /** They have put so much of it away. */
  static FileStep progress(Files files, PeerId peer, int id, long received) {
    OwnFile file = files.own(id);
    Sending sending = openTo(file, peer);
    return file == null
            || sending == null
            || received <= sending.confirmed()
            || received > sending.position()
        ? FileStep.of(files)
        : go(files, file, sending.confirmed(received));
  }

  /** They do not want it. */
  static FileStep declined(Files files, PeerId peer, int id) {
    OwnFile file = files.own(id);
    Sending sending = openTo(file, peer);
    return file == null || sending == null
        ? FileStep.of(files)
        : settle(files, file, sending.with(Sending.Stage.DECLINED));
  }

  /** They have compared it. */
  static FileStep checked(Files files, PeerId peer, int id, boolean intact) {
    OwnFile file = files.own(id);
    Sending sending = openTo(file, peer);
    return file == null || sending == null || sending.stage() != Sending.Stage.SENT
        ? FileStep.of(files)
        : settle(
            files,
            file,
            sending
                .confirmed(file.size())
                .with(intact ? Sending.Stage.DELIVERED : Sending.Stage.DAMAGED));
  }

  private static FileStep settle(Files files, OwnFile file, Sending sending) {
    OwnFile next = file.with(sending);
    FileStep step = FileStep.of(files.with(next));
    return next.open() ? step : step.and(new FileCommand.Forget(next.id()));
  }

  /** The browser has given a block to the connection, or could not. */
  static FileStep worked(Files files, PeerId peer, int generation, int id, boolean lost) {
    OwnFile file = files.own(id);
    Sending sending = file == null ? null : file.to(peer);
    if (file == null || sending == null) {
      return FileStep.of(files);
    }
    boolean stuck = lost && sending.generation() == generation;
    return go(files, file, stuck ? sending.withoutConnection().idle() : sending.idle());
  }

  /** The digest is made. Meanwhile they may have asked for a part again. */
  static FileStep digested(Files files, PeerId peer, int generation, int id, String digest) {
    OwnFile file = files.own(id);
    Sending sending = file == null ? null : file.to(peer);
    if (file == null || sending == null) {
      return FileStep.of(files);
    }
    boolean done =
        !file.withdrawn()
            && sending.stage() == Sending.Stage.SENDING
            && sending.generation() == generation
            && sending.position() == file.size();
    return done
        ? FileStep.of(
            files.with(file.with(sending.idle().with(Sending.Stage.SENT))),
            new FileCommand.Say(peer, new PeerMessage.FileDone(id, digest)))
        : go(files, file, sending.idle());
  }

  /** The person takes it back. */
  public static FileStep cancelled(Files files, int id) {
    OwnFile file = files.own(id);
    return file == null || !file.open()
        ? FileStep.of(files)
        : tellCancelled(FileStep.of(files.with(file.withdraw())), file);
  }

  /** It cannot be read any more. */
  static FileStep unreadable(Files files, int id) {
    OwnFile file = files.own(id);
    if (file == null || !file.open()) {
      return FileStep.of(files);
    }
    OwnFile next = file;
    for (Sending sending : file.sendings()) {
      if (sending.stage().open()) {
        next = next.with(sending.with(Sending.Stage.FAILED));
      }
    }
    return tellCancelled(FileStep.of(files.with(next)), file);
  }

  private static FileStep tellCancelled(FileStep before, OwnFile file) {
    FileStep step = before;
    for (Sending sending : file.sendings()) {
      if (sending.stage().open()) {
        step = step.and(cancel(sending.peer(), file.id()));
      }
    }
    return step.and(new FileCommand.Forget(file.id()));
  }

  /** The person is done with it. */
  public static FileStep dismissed(Files files, int id) {
    OwnFile file = files.own(id);
    return FileStep.of(file == null || file.open() ? files : files.without(file));
  }

  /** Someone is not in the call any more. */
  static FileStep gone(Files files, PeerId peer) {
    FileStep step = FileStep.of(files);
    for (OwnFile file : files.own()) {
      Sending sending = openTo(file, peer);
      if (sending != null) {
        step = step.then(next -> settle(next, file, sending.with(Sending.Stage.FAILED)));
      }
    }
    return step;
  }
}
