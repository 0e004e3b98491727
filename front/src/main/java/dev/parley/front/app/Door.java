package dev.parley.front.app;

import dev.parley.front.app.door.Knock;
import dev.parley.front.app.door.Lock;
import dev.parley.front.app.door.Proposal;
import dev.parley.front.app.door.Removal;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be in the call, and who keeps the person here out.
 *
 * @param lock of the room
 * @param knocks who wants to come in, at most {@value Limits#MAX_ROOM_SIZE}
 * @param removals whom the person here has removed for themselves, at most {@value
 *     Limits#MAX_ROOM_SIZE}
 * @param proposals whom others suggest removing, each once
 * @param lockedBy who has told this page that the room is locked
 * @param partedBy who has closed the link to this page
 */
public record Door(
    Lock lock,
    List<Knock> knocks,
    List<Removal> removals,
    List<Proposal> proposals,
    List<PeerId> lockedBy,
    List<PeerId> partedBy) {
  static final Door OPEN =
      new Door(Lock.OPEN, List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Door {
    knocks = List.copyOf(knocks);
    removals = List.copyOf(removals);
    proposals = List.copyOf(proposals);
    lockedBy = List.copyOf(lockedBy);
    partedBy = List.copyOf(partedBy);
  }

  Door with(Lock next) {
    return new Door(next, knocks, removals, proposals, lockedBy, partedBy);
  }

  @Nullable Knock knock(PeerId peer) {
    for (Knock knock : knocks) {
      if (knock.peer().equals(peer)) {
        return knock;
      }
    }
    return null;
  }

  Door with(Knock changed) {
    List<Knock> next = new ArrayList<>(knocks);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).peer().equals(changed.peer())) {
        next.set(i, changed);
        return withKnocks(next);
      }
    }
    if (next.size() < Limits.MAX_ROOM_SIZE) {
      next.add(changed);
    }
    return withKnocks(next);
  }

  Door withoutKnock(PeerId peer) {
    List<Knock> next = new ArrayList<>(knocks);
    next.removeIf(knock -> knock.peer().equals(peer));
    return withKnocks(next);
  }

  private Door withKnocks(List<Knock> next) {
    return new Door(lock, next, removals, proposals, lockedBy, partedBy);
  }

  @Nullable Removal removal(PeerId peer) {
    for (Removal removal : removals) {
      if (removal.peer().equals(peer)) {
        return removal;
      }
    }
    return null;
  }

  /** Replaces the one of the same person, or adds one; the oldest goes when there are too many. */
  Door with(Removal changed) {
    List<Removal> next = new ArrayList<>(withoutRemoval(changed.peer()).removals);
    if (next.size() >= Limits.MAX_ROOM_SIZE) {
      next.remove(0);
    }
    next.add(changed);
    return new Door(lock, knocks, next, proposals, lockedBy, partedBy);
  }

  Door withoutRemoval(PeerId peer) {
    List<Removal> next = new ArrayList<>(removals);
    next.removeIf(removal -> removal.peer().equals(peer));
    return new Door(lock, knocks, next, proposals, lockedBy, partedBy);
  }

  @Nullable Proposal proposal(PeerId about) {
    for (Proposal proposal : proposals) {
      if (proposal.about().equals(about)) {
        return proposal;
      }
    }
    return null;
  }

  Door with(Proposal changed) {
    List<Proposal> next = new ArrayList<>(withoutProposal(changed.about()).proposals);
    next.add(changed);
    return new Door(lock, knocks, removals, next, lockedBy, partedBy);
  }

  Door withoutProposal(PeerId about) {
    List<Proposal> next = new ArrayList<>(proposals);
    next.removeIf(proposal -> proposal.about().equals(about));
    return new Door(lock, knocks, removals, next, lockedBy, partedBy);
  }

  /** Someone keeps this page out, or not any more. */
  Door lockedBy(PeerId peer, boolean locked) {
    return new Door(lock, knocks, removals, proposals, changed(lockedBy, peer, locked), partedBy);
  }

  /** Someone has closed the link to this page, or opened it again. */
  Door partedBy(PeerId peer, boolean parted) {
    return new Door(lock, knocks, removals, proposals, lockedBy, changed(partedBy, peer, parted));
  }

  private static List<PeerId> changed(List<PeerId> peers, PeerId peer, boolean there) {
    List<PeerId> next = new ArrayList<>(peers);
    next.remove(peer);
    if (there) {
      next.add(peer);
    }
    return next;
  }
}
