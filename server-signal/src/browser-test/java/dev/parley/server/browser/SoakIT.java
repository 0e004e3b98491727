package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.CDPSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A long call whose server dies every minute. Only run when asked for: see CONTRIBUTING.md. */
@Alone
@EnabledIfSystemProperty(named = "parley.soak.minutes", matches = "[1-9]\\d*")
final class SoakIT extends SteadyCallTest {
  private static final int DOWN_SECONDS = 10;

  /** By then the chat keeps as many lines as it ever does, and what is compiled is compiled. */
  private static final int WARM_UP_MINUTES = 6;

  private static final int FEWEST_MINUTES_TO_JUDGE = 15;
  private static final double MOST_GROWTH_KB = 30;

  /** Takes down each line of the chat as it is shown. */
  private static final String LINES =
      """
      (() => {
        window.parleyLines = [];
        new MutationObserver(records => records.forEach(record =>
          record.addedNodes.forEach(node => {
            if (node.matches?.('[role=log] article')) {
              parleyLines.push(node.querySelector('p').textContent);
            }
          }))).observe(document, { childList: true, subtree: true });
      })();
      """;

  private final Map<String, Map<String, Integer>> shown = new TreeMap<>();
  private final List<String> written = new ArrayList<>();
  private final HeapTable heaps = new HeapTable();

  @Override
  List<String> scripts() {
    List<String> scripts = new ArrayList<>(super.scripts());
    scripts.add(LINES);
    return scripts;
  }

  @Test
  void overManyServersNothingIsLostNothingIsDoubledAndNothingIsKeptForEver() {
    int minutes = Integer.getInteger("parley.soak.minutes");
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    List<CDPSession> devTools = people.stream().map(each -> tools(each.page())).toList();
    watchAll(people);
    people.forEach(person -> person.page().openPanel("Chat"));
    for (int minute = 1; minute <= minutes; minute++) {
      begin(people);
      everyoneWritesFor(60 - DOWN_SECONDS, people);
      measure(people, devTools);
      endServer(minute);
      everyoneWritesFor(DOWN_SECONDS, people);
      server().startAgain();
      heaps.add("longest gap ms", longestGap(people));
      System.out.println("minute " + minute + heaps.newest());
    }
    System.out.println(heaps);
    allLinesWereShownOnce(people);
    nobodyBlinked(people);
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
    nothingGrows(minutes, people);
  }

  private static CDPSession tools(PersonPage person) {
    return person.page().context().newCDPSession(person.page());
  }

  private void endServer(int minute) {
    if (minute % 2 == 0) {
      server().terminate();
    } else {
      server().kill();
    }
  }

  private void everyoneWritesFor(int seconds, List<Caller> people) {
    long begin = System.nanoTime();
    for (int second = 1; second <= seconds; second++) {
      for (Caller person : people) {
        String line = person.name() + " writes " + written.size();
        person.page().chat(line);
        written.add(line);
      }
      long spent = System.nanoTime() - begin;
      double early = (double) Duration.ofSeconds(second).minusNanos(spent).toMillis();
      people.getFirst().page().page().waitForTimeout(Math.max(0, early));
    }
    people.forEach(this::collectLines);
  }

  private void collectLines(Caller reader) {
    Object lines = reader.page().page().evaluate("() => parleyLines.splice(0)");
    Map<String, Integer> counts = linesOf(reader);
    ((List<?>) lines).forEach(line -> counts.merge(String.valueOf(line), 1, Integer::sum));
  }

  private void measure(List<Caller> people, List<CDPSession> devTools) {
    heaps.addServer("server KB", server().pid());
    for (int i = 0; i < people.size(); i++) {
      heaps.addPage(column(people.get(i)), devTools.get(i));
    }
  }

  /** How often each line was shown to someone. */
  private Map<String, Integer> linesOf(Caller reader) {
    return shown.computeIfAbsent(reader.name(), _ -> new TreeMap<>());
  }

  private static String column(Caller person) {
    return person.name() + " KB";
  }

  private void allLinesWereShownOnce(List<Caller> people) {
    for (Caller reader : people) {
      reader
          .page()
          .page()
          .waitForCondition(() -> {
            collectLines(reader);
            return linesOf(reader).keySet().containsAll(written);
          });
      List<String> doubled = new ArrayList<>();
      linesOf(reader)
          .forEach((line, times) -> {
            if (times != 1) {
              doubled.add(line + " x " + times);
            }
          });
      assertEquals(List.of(), doubled, "shown more than once to " + reader.name());
      assertEquals(written.size(), linesOf(reader).size(), "lines at " + reader.name());
      System.out.println(written.size() + " lines shown once each to " + reader.name());
    }
  }

  private void nothingGrows(int minutes, List<Caller> people) {
    List<String> columns = new ArrayList<>(List.of("server KB"));
    people.forEach(person -> columns.add(column(person)));
    for (String column : columns) {
      double slope = heaps.slope(column, WARM_UP_MINUTES);
      System.out.printf(
          "%s: %.1f more each minute after minute %d%n", column, slope, WARM_UP_MINUTES);
      if (minutes >= FEWEST_MINUTES_TO_JUDGE) {
        assertTrue(slope <= MOST_GROWTH_KB, () -> column + " grows by " + slope + " a minute");
      }
    }
  }
}
