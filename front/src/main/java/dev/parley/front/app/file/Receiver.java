package dev.parley.front.app.file;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import org.jspecify.annotations.Nullable;

/**
 * What happens to files that others offer. Nothing arrives that the person did not accept, and an
 * offer that is taken back leaves no trace, so that nobody can fill the list.
 */
public final class Receiver {

  private Receiver() {}

  /** Someone offers a file, or offers it again because the channel is another one. */
  static FileStep offered(Files files, PeerId from, String person, PeerMessage.FileOffer offer) {
    TheirFile known = files.their(from, offer.file());
    if (known != null) {
      return again(files, known);
    }
    int open = 0;
    for (TheirFile file : files.theirs()) {
      open += file.from().equals(from) && file.stage().open() ? 1 : 0;
    }
    if (open >= Files.MAX_OPEN || offer.size() > Limits.MAX_FILE_BYTES) {
      return FileStep.of(files, decline(from, offer.file()));
    }
    TheirFile file =
        new TheirFile(
            from,
            person,
            offer.file(),
            FileName.clean(offer.fileName()),
            offer.size(),
            TheirFile.Stage.OFFERED,
            0,
            null,
            false);
    return trimmed(files, from).with(next -> next.with(file));
  }

  private static FileStep again(Files files, TheirFile file) {
    return switch (file.stage()) {
      case OFFERED, OPENING, CHECKING -> FileStep.of(files);
      case RECEIVING -> FileStep.of(files, new FileCommand.Rewind(file.from(), file.id()));
      case COMPLETE -> FileStep.of(files, checked(file, true));
      case DAMAGED -> FileStep.of(files, checked(file, false));
      case DECLINED, CANCELLED, LOST, FAILED -> FileStep.of(files, decline(file.from(), file.id()));
    };
  }

  /** Forgets the oldest file of someone that is done with, if there are many. */
  private static FileStep trimmed(Files files, PeerId from) {
    int done = 0;
    TheirFile oldest = null;
    for (TheirFile file : files.theirs()) {
      if (file.from().equals(from) && !file.stage().open()) {
        done++;
        oldest = oldest == null ? file : oldest;
      }
    }
    return oldest == null || done < Files.MAX_DONE
        ? FileStep.of(files)
        : FileStep.of(files.without(oldest), discard(oldest));
  }

  private static FileCommand decline(PeerId from, int id) {
    return new FileCommand.Say(from, new PeerMessage.FileDecline(id));
  }

  private static FileCommand checked(TheirFile file, boolean intact) {
    return new FileCommand.Say(file.from(), new PeerMessage.FileChecked(file.id(), intact));
  }

  private static FileCommand discard(TheirFile file) {
    return new FileCommand.Discard(file.from(), file.id());
  }

  /** The person wants it. */
  public static FileStep accepted(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || file.stage() != TheirFile.Stage.OFFERED || !files.fits(file.size())
        ? FileStep.of(files)
        : FileStep.of(
            files.with(file.with(TheirFile.Stage.OPENING)),
            new FileCommand.Open(from, id, file.name(), file.size()));
  }

  /** The person does not want it, or no more of it. */
  public static FileStep declined(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || !file.stage().open()
        ? FileStep.of(files)
        : FileStep.of(
            files.with(file.with(TheirFile.Stage.DECLINED).hide()),
            discard(file),
            decline(from, id));
  }

  /** There is a place for it, or one again: asks for what is missing. */
  static FileStep opened(Files files, PeerId from, int id, long position) {
    TheirFile file = files.their(from, id);
    if (file == null) {
      return FileStep.of(files, new FileCommand.Discard(from, id));
    }
    return switch (file.stage()) {
      case OPENING, RECEIVING ->
          FileStep.of(
              files.with(file.receiving(position)),
              new FileCommand.Say(from, new PeerMessage.FileAccept(id, position)));
      case CHECKING, COMPLETE -> FileStep.of(files);
      case OFFERED, DAMAGED, DECLINED, CANCELLED, LOST, FAILED -> FileStep.of(files, discard(file));
    };
  }

  /** The person chose no place: the offer stands. */
  static FileStep refused(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return FileStep.of(
        file == null || file.stage() != TheirFile.Stage.OPENING
            ? files
            : files.with(file.with(TheirFile.Stage.OFFERED)));
  }

  /** It cannot be written. */
  static FileStep failed(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || !file.stage().open()
        ? FileStep.of(files)
        : FileStep.of(
            files.with(file.with(TheirFile.Stage.FAILED)), discard(file), decline(from, id));
  }

  /** So much has been put away. */
  static FileStep stored(Files files, PeerId from, int id, long received) {
    TheirFile file = files.their(from, id);
    if (file == null || file.stage() != TheirFile.Stage.RECEIVING || received <= file.received()) {
      return FileStep.of(files);
    }
    TheirFile next = file.received(received);
    return FileStep.of(
            files.with(next), new FileCommand.Say(from, new PeerMessage.FileProgress(id, received)))
        .then(ready -> check(ready, next));
  }

  /** The sender says that this was all. */
  static FileStep done(Files files, PeerId from, int id, String digest) {
    TheirFile file = files.their(from, id);
    if (file == null || file.stage() != TheirFile.Stage.RECEIVING) {
      return FileStep.of(files);
    }
    TheirFile next = file.withDigest(digest);
    return check(files.with(next), next);
  }

  private static FileStep check(Files files, TheirFile file) {
    @Nullable String digest = file.digest();
    return digest == null || file.received() != file.size()
        ? FileStep.of(files)
        : FileStep.of(
            files.with(file.with(TheirFile.Stage.CHECKING)),
            new FileCommand.Check(file.from(), file.id(), digest));
  }

  /** The digests were compared. */
  static FileStep compared(Files files, PeerId from, int id, boolean intact) {
    TheirFile file = files.their(from, id);
    if (file == null || file.stage() != TheirFile.Stage.CHECKING) {
      return FileStep.of(files);
    }
    TheirFile next = file.with(intact ? TheirFile.Stage.COMPLETE : TheirFile.Stage.DAMAGED);
    FileStep step = FileStep.of(files.with(next), checked(next, intact));
    return intact ? step : step.and(discard(next));
  }

  /** The sender takes it back. */
  static FileStep cancelled(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || !file.stage().open()
        ? FileStep.of(files)
        : end(files, file, TheirFile.Stage.CANCELLED);
  }

  /** What the person never saw arrive is forgotten, the rest is told. */
  private static FileStep end(Files files, TheirFile file, TheirFile.Stage stage) {
    boolean begun =
        file.stage() == TheirFile.Stage.RECEIVING || file.stage() == TheirFile.Stage.CHECKING;
    return FileStep.of(begun ? files.with(file.with(stage)) : files.without(file), discard(file));
  }

  /** The person wants it among the downloads. */
  public static FileStep saved(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || file.stage() != TheirFile.Stage.COMPLETE || file.hidden()
        ? FileStep.of(files)
        : FileStep.of(files, new FileCommand.Save(from, id));
  }

  /** The person is done with it. */
  public static FileStep dismissed(Files files, PeerId from, int id) {
    TheirFile file = files.their(from, id);
    return file == null || file.stage().open()
        ? FileStep.of(files)
        : FileStep.of(files.with(file.hide()), discard(file));
  }

  /** Someone is not in the call any more. */
  static FileStep gone(Files files, PeerId from) {
    FileStep step = FileStep.of(files);
    for (TheirFile file : files.theirs()) {
      if (file.from().equals(from) && file.stage().open()) {
        step = step.then(next -> end(next, file, TheirFile.Stage.LOST));
      }
    }
    return step;
  }
}
