package dev.parley.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Orders parts of a script so that each comes after one that says nearly the same.
 *
 * <p>How like two are is told by the runs of four characters that both have, whatever names of the
 * program are in them.
 */
final class Likeness {
  private static final int RUN = 4;
  private static final int RUNS = 1 << 12;

  /** Whatever the names in it. */
  static final Comparator<String> BY_FORM = Comparator.comparing(Likeness::form);

  private record Part(String text, BitSet runs) {}

  private Likeness() {}

  /** Each part after the one that it is most like, of those that are left. */
  static List<String> ordered(List<String> parts) {
    List<Part> left = new ArrayList<>();
    parts.stream().sorted(BY_FORM).forEach(text -> left.add(new Part(text, runs(form(text)))));
    List<String> ordered = new ArrayList<>();
    for (int next = 0; !left.isEmpty(); ) {
      Part last = left.remove(next);
      ordered.add(last.text());
      next = mostLike(last, left);
    }
    return ordered;
  }

  private static int mostLike(Part part, List<Part> others) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < others.size(); i++) {
      double likeness = likeness(part.runs(), others.get(i).runs());
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return best;
  }

  private static double likeness(BitSet some, BitSet others) {
    BitSet both = (BitSet) some.clone();
    both.and(others);
    return (double) both.cardinality() / (some.cardinality() + others.cardinality() + 1);
  }

  private static BitSet runs(String form) {
    BitSet runs = new BitSet(RUNS);
    for (int i = 0; i + RUN <= form.length(); i++) {
      runs.set(Math.floorMod(form.substring(i, i + RUN).hashCode(), RUNS));
    }
    return runs;
  }

  private static String form(String part) {
    return Script.renamed(part.substring(part.indexOf('=') + 1), name -> "#");
  }
}
