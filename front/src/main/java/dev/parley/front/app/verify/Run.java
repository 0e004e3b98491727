package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to make a safety code, on one page.
 *
 * @param id which one
 * @param step how far this page has come
 * @param links the own view that this page is bound to, ordered by peer
 * @param device the own key that it is bound to
 * @param nonce the own one
 * @param commits digests by which the others are bound; the first of each counts
 * @param reveals what the others said that they were bound to; the first of each counts
 */
record Run(
    RunId id,
    Step step,
    List<LinkEnds> links,
    @Nullable String device,
    String nonce,
    Map<PeerId, String> commits,
    Map<PeerId, SafetyMessage.SafetyReveal> reveals) {

  /** How far a page has come. */
  enum Step {
    /** Until all links are there. */
    WAITING,
    /** Until there is a nonce. */
    DRAWING,
    /** Bound, until all others are. */
    COMMITTED,
    /** Until all others have revealed. */
    REVEALED,
    /** Until all is hashed. */
    HASHING
  }

  Run {
    commits = Map.copyOf(commits);
    reveals = Map.copyOf(reveals);
  }

  static Run begin(RunId id, Map<PeerId, String> commits) {
    return new Run(id, Step.WAITING, List.of(), null, "", commits, Map.of());
  }

  Run at(Step next) {
    return new Run(id, next, links, device, nonce, commits, reveals);
  }

  Run boundTo(List<LinkEnds> view, @Nullable String key) {
    return new Run(id, Step.DRAWING, view, key, nonce, commits, reveals);
  }

  Run drawn(String drawn) {
    return new Run(id, Step.COMMITTED, links, device, drawn, commits, reveals);
  }

  /** Nobody may bind themselves anew: by then they may know what others have revealed. */
  Run committed(PeerId peer, String digest) {
    if (commits.containsKey(peer)) {
      return this;
    }
    Map<PeerId, String> next = new HashMap<>(commits);
    next.put(peer, digest);
    return new Run(id, step, links, device, nonce, next, reveals);
  }

  Run revealed(PeerId peer, SafetyMessage.SafetyReveal reveal) {
    if (!commits.containsKey(peer) || reveals.containsKey(peer)) {
      return this;
    }
    Map<PeerId, SafetyMessage.SafetyReveal> next = new HashMap<>(reveals);
    next.put(peer, reveal);
    return new Run(id, step, links, device, nonce, commits, next);
  }

  SafetyMessage.SafetyReveal reveal(PeerId peer) {
    SafetyMessage.SafetyReveal reveal = reveals.get(peer);
    if (reveal == null) {
      throw new IllegalStateException("not revealed yet");
    }
    return reveal;
  }

  /** Whose commitment is missing, or, if none is, whose reveal. */
  List<PeerId> silent() {
    List<PeerId> silent = without(commits);
    return silent.isEmpty() ? without(reveals) : silent;
  }

  List<PeerId> without(Map<PeerId, ?> told) {
    List<PeerId> without = new ArrayList<>();
    for (LinkEnds link : links) {
      if (!told.containsKey(link.peer())) {
        without.add(link.peer());
      }
    }
    return without;
  }

  /** The own part as the others see it. */
  SafetyMessage.SafetyReveal own() {
    return new SafetyMessage.SafetyReveal(id.number(), id.starter(), nonce, device, links);
  }
}
