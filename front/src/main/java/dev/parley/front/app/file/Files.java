package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All files of a call.
 *
 * @param own offered here, oldest first
 * @param theirs offered to the person here, oldest first
 * @param toDisk whether the browser writes files to disk while they arrive
 */
public record Files(List<OwnFile> own, List<TheirFile> theirs, boolean toDisk) {

  /** Most files that are open at a time: own ones, and of each other person. */
  public static final int MAX_OPEN = 8;

  /** Most bytes of files in memory, where a browser can only keep them there: 256 MiB. */
  public static final long MAX_MEMORY_BYTES = 256L << 20;

  /** Most files that are remembered after they are done with: own ones, and of each person. */
  static final int MAX_DONE = 32;

  /** Copies the lists. */
  public Files {
    own = List.copyOf(own);
    theirs = List.copyOf(theirs);
  }

  /** None yet. */
  public static Files none(boolean toDisk) {
    return new Files(List.of(), List.of(), toDisk);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return own.isEmpty() && theirs.isEmpty();
  }

  /** How many offers wait for the person to decide. */
  public int waiting() {
    int waiting = 0;
    for (TheirFile file : theirs) {
      waiting += file.stage() == TheirFile.Stage.OFFERED ? 1 : 0;
    }
    return waiting;
  }

  /** Whether a file can be kept at all, beside those that are here already. */
  public boolean fits(long size) {
    if (toDisk) {
      return true;
    }
    long kept = 0;
    for (TheirFile file : theirs) {
      kept += file.stage().placed() && !file.hidden() ? file.size() : 0;
    }
    return kept + size <= MAX_MEMORY_BYTES;
  }

  @Nullable OwnFile own(int id) {
    for (OwnFile file : own) {
      if (file.id() == id) {
        return file;
      }
    }
    return null;
  }

  @Nullable TheirFile their(PeerId from, int id) {
    for (TheirFile file : theirs) {
      if (file.is(from, id)) {
        return file;
      }
    }
    return null;
  }

  /** Replaces the file of the same number, or adds one at the end. */
  Files with(OwnFile changed) {
    List<OwnFile> next = new ArrayList<>();
    boolean known = false;
    for (OwnFile file : own) {
      boolean same = file.id() == changed.id();
      known |= same;
      next.add(same ? changed : file);
    }
    if (!known) {
      next.add(changed);
    }
    return new Files(next, theirs, toDisk);
  }

  /** Replaces the file of the same number and person, or adds one at the end. */
  Files with(TheirFile changed) {
    List<TheirFile> next = new ArrayList<>();
    boolean known = false;
    for (TheirFile file : theirs) {
      boolean same = file.is(changed.from(), changed.id());
      known |= same;
      next.add(same ? changed : file);
    }
    if (!known) {
      next.add(changed);
    }
    return new Files(own, next, toDisk);
  }

  Files without(OwnFile gone) {
    List<OwnFile> next = new ArrayList<>();
    for (OwnFile file : own) {
      if (file.id() != gone.id()) {
        next.add(file);
      }
    }
    return new Files(next, theirs, toDisk);
  }

  Files without(TheirFile gone) {
    List<TheirFile> next = new ArrayList<>();
    for (TheirFile file : theirs) {
      if (!file.is(gone.from(), gone.id())) {
        next.add(file);
      }
    }
    return new Files(own, next, toDisk);
  }
}
