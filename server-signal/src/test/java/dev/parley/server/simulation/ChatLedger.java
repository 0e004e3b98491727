package dev.parley.server.simulation;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.chat.ChatEntry;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who must see which line of chat. A line is owed to everyone whom the writer's page showed when it
 * was written, for as long as it goes on showing them and both stay in the call. Nobody may see a
 * line twice or lines of one writer in another order than they were written in; that holds for what
 * was written before someone came, too.
 */
final class ChatLedger {
  private final Map<PeerId, Map<PeerId, List<String>>> owed = new HashMap<>();
  private final Map<PeerId, Set<ChatEntry>> read = new HashMap<>();
  private final Map<PeerId, Set<PeerId>> company = new HashMap<>();

  /** The page shows other lines than before. */
  void lines(SimulatedPage page, InCall call) {
    Set<ChatEntry> before = read.computeIfAbsent(page.id(), _ -> new HashSet<>());
    Map<PeerId, Long> last = new HashMap<>();
    for (ChatEntry entry : call.chat().entries()) {
      inOrder(page, entry, last);
      if (before.add(entry)) {
        if (entry.own()) {
          wrote(page.id(), entry.text());
        } else if (entry.kind() == ChatEntry.Kind.HEARD) {
          shown(page, entry);
        }
      }
    }
  }

  /** The page shows other people than before. */
  void company(PeerId page, InCall call) {
    Set<PeerId> before = company.getOrDefault(page, Set.of());
    Set<PeerId> now = new HashSet<>();
    for (Participant participant : call.participants()) {
      now.add(participant.id());
    }
    if (!now.equals(before)) {
      company.put(page, now);
      owed.getOrDefault(page, new HashMap<>()).keySet().retainAll(now);
    }
  }

  /** The page shows no call any more: nothing is owed to it or by it. */
  void left(PeerId page) {
    if (read.remove(page) != null || company.containsKey(page)) {
      owed.remove(page);
      owed.values().forEach(debts -> debts.remove(page));
      company.remove(page);
    }
  }

  /** What should have been shown and was not, of what could get there. */
  List<String> missing(BiPredicate<PeerId, PeerId> reachable) {
    List<String> missing = new ArrayList<>();
    owed.forEach((writer, debts) ->
        debts.forEach((reader, lines) -> {
          if (!lines.isEmpty() && reachable.test(writer, reader)) {
            missing.add(lines + " to " + reader);
          }
        }));
    return missing;
  }

  private void wrote(PeerId writer, String line) {
    Map<PeerId, List<String>> debts = owed.computeIfAbsent(writer, _ -> new LinkedHashMap<>());
    for (PeerId reader : company.getOrDefault(writer, Set.of())) {
      debts.computeIfAbsent(reader, _ -> new ArrayList<>()).add(line);
    }
  }

  private static void inOrder(SimulatedPage page, ChatEntry entry, Map<PeerId, Long> last) {
    Long before = last.put(entry.from(), entry.n());
    if (before != null && entry.n() <= before) {
      throw new Violation(page.name() + " shows '" + entry.text() + "' twice or too late");
    }
  }

  private void shown(SimulatedPage page, ChatEntry entry) {
    List<String> lines =
        owed.getOrDefault(entry.from(), Map.of()).getOrDefault(page.id(), new ArrayList<>());
    lines.remove(entry.text());
  }
}
