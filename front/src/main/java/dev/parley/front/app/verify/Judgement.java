package dev.parley.front.app.verify;

import dev.parley.front.app.verify.CodeStage.Broken;
import dev.parley.front.app.verify.CodeStage.Reason;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what the pages revealed fits together. */
final class Judgement {

  private Judgement() {}

  /** What is wrong with it; null if nothing is. */
  static @Nullable Broken of(PeerId self, Run run, List<String> digests) {
    Map<PeerId, List<LinkEnds>> views = new HashMap<>();
    views.put(self, run.links());
    for (int i = 0; i < run.links().size(); i++) {
      PeerId peer = run.links().get(i).peer();
      if (!digests.get(i).equals(run.commits().get(peer))) {
        return new Broken(Reason.LINKS, List.of(peer, self));
      }
      views.put(peer, run.reveal(peer).links());
    }
    for (Map.Entry<PeerId, List<LinkEnds>> view : views.entrySet()) {
      if (!seesAll(view.getKey(), view.getValue(), views.keySet())) {
        return new Broken(Reason.PEOPLE, List.of(view.getKey()));
      }
    }
    return disagreement(views);
  }

  private static boolean seesAll(PeerId peer, List<LinkEnds> view, Set<PeerId> members) {
    Set<PeerId> seen = new HashSet<>();
    for (LinkEnds link : view) {
      seen.add(link.peer());
    }
    seen.add(peer);
    return view.size() == members.size() - 1 && seen.equals(members);
  }

  private static @Nullable Broken disagreement(Map<PeerId, List<LinkEnds>> views) {
    for (Map.Entry<PeerId, List<LinkEnds>> view : views.entrySet()) {
      for (LinkEnds link : view.getValue()) {
        LinkEnds mirrored = new LinkEnds(view.getKey(), link.theirs(), link.own());
        if (!views.getOrDefault(link.peer(), List.of()).contains(mirrored)) {
          return new Broken(Reason.LINKS, List.of(view.getKey(), link.peer()));
        }
      }
    }
    return null;
  }
}
