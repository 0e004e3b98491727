package dev.parley.server.simulation;

import dev.parley.protocol.Signal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses that one connection knows, by ICE generation: its own, and the other side's. */
final class Candidates {
  private final Map<String, Set<Candidate>> own = new HashMap<>();
  private final Map<String, Set<Candidate>> theirs = new HashMap<>();

  /** Whether this generation is new; from then on it is not. */
  boolean begin(String ufrag) {
    return own.putIfAbsent(ufrag, new LinkedHashSet<>()) == null;
  }

  void gathered(String ufrag, Candidate candidate) {
    own.computeIfAbsent(ufrag, _ -> new LinkedHashSet<>()).add(candidate);
  }

  /** For a description. */
  List<String> lines(String ufrag) {
    return own.getOrDefault(ufrag, Set.of()).stream().map(Candidate::line).toList();
  }

  /** The other side's description says which generation its candidates belong to. */
  void described(Description description) {
    Set<Candidate> known = theirs.computeIfAbsent(description.ufrag(), _ -> new LinkedHashSet<>());
    for (String line : description.candidates()) {
      known.add(Candidate.parse(line));
    }
  }

  /** Takes one more of the other side, unless it belongs to no description. */
  boolean told(Signal.IceCandidate candidate) {
    Set<Candidate> known = theirs.get(String.valueOf(candidate.usernameFragment()));
    if (known == null || candidate.candidate().isEmpty()) {
      return false;
    }
    known.add(Candidate.parse(candidate.candidate()));
    return true;
  }

  /** How the other side can reach this one by what it was told. */
  static Route offeredBy(
      Candidates owner, Candidates knower, @Nullable String ufrag, SimulatedNetwork.Host host) {
    Route best = Route.NONE;
    for (Candidate candidate : owner.own.getOrDefault(String.valueOf(ufrag), Set.of())) {
      boolean valid = candidate.address() == host.address();
      if (valid && knower.theirs.getOrDefault(ufrag, Set.of()).contains(candidate)) {
        best = candidate.relayed() ? Route.RELAYED : best == Route.NONE ? Route.DIRECT : best;
      }
    }
    return best;
  }
}
