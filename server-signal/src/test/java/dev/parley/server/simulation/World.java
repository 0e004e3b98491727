package dev.parley.server.simulation;

import dev.parley.front.app.UiMsg;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run: pages, server, network, clock and chance, from one seed. */
final class World {
  private static final int CONVERGES_WITHIN_MS = 180_000;
  private static final int QUIET_MS = 8_000;
  private static final int MEASURE_EVERY_MS = 4_000;
  private static final int SETTLED_AFTER_MS = 15_000;

  /** What is too much at once comes again every three seconds, until all of it was heard. */
  private static final int LATE_CHAT_MS = 45_000;

  /** A dead connection is noticed after 65 s at most, and its seat held for 45 more. */
  private static final int FORGOTTEN_AFTER_MS = 150_000;

  final VirtualClock clock = new VirtualClock();
  final SimulatedNetwork network = new SimulatedNetwork();
  final SealedBodies bodies = new SealedBodies();
  final Properties properties = new Properties();
  final Chance chance;
  final Trace trace;
  final Coverage coverage;
  final Scenario scenario;
  final SimulatedCluster server;
  final Rule broken;

  private final Chaos chaos;
  private final List<SimulatedPage> pages = new ArrayList<>();
  private final List<SimulatedPage[]> passingWalls = new ArrayList<>();
  private final Map<PeerId, String> names = new LinkedHashMap<>();
  private final Map<String, SimulatedConnection> connections = new LinkedHashMap<>();
  private long numbers;
  private int hosts;

  World(long seed, Coverage coverage, Rule broken, boolean traced) {
    this.coverage = coverage;
    this.broken = broken;
    chance = new Chance(seed);
    trace = new Trace(clock, traced);
    scenario = Scenario.of(chance);
    server = new SimulatedCluster(this, scenario.nodes());
    chaos = new Chaos(this);
    network.onChange(this::networkChanged);
  }

  /** The whole story; throws what should not have happened. */
  void run() {
    trace.note("--", () -> scenario.toString());
    network.setTurn(scenario.turn());
    for (int i = 0; i < scenario.pages(); i++) {
      joinWithin(addPage(), 8_000);
    }
    for (int i = 0; i < scenario.walls(); i++) {
      network.setWall(chance.one(pages).host(), chance.one(pages).host(), true);
    }
    chaos.begin();
    measure();
    clock.advance(scenario.chaosMs());
    chaos.heal();
    converge();
    end();
  }

  /** Each browser tells now and then how its connections do. */
  private void measure() {
    for (SimulatedPage page : pages) {
      for (SimulatedConnection connection : List.copyOf(page.links().all())) {
        connection.measure();
      }
    }
    clock.after(MEASURE_EVERY_MS, this::measure);
  }

  private void converge() {
    Convergence convergence = new Convergence(this);
    for (int waited = 0; !convergence.complaints().isEmpty(); waited += 1_000) {
      if (waited >= CONVERGES_WITHIN_MS) {
        throw new Violation("after " + waited + " ms: " + convergence.complaints());
      }
      for (SimulatedPage page : pages) {
        if (page.call() == null && chance.oneIn(5)) {
          page.join();
        }
      }
      clock.advance(1_000);
    }
    coverage.convergedAfter(clock.elapsed() - scenario.chaosMs());
    pages.forEach(chaos::writeLast);
    clock.advance(SETTLED_AFTER_MS);
    List<String> complaints = convergence.complaints();
    Properties.require(complaints.isEmpty(), "it did not last: " + complaints);
    clock.advance(missing().isEmpty() ? 0 : LATE_CHAT_MS);
    Properties.require(missing().isEmpty(), "never shown: " + missing());
    if (everyoneReachesEveryone()) {
      quiet();
    }
  }

  private List<String> missing() {
    return properties.chat().missing(this::chatReaches);
  }

  private boolean everyoneReachesEveryone() {
    return pages.stream()
        .allMatch(
            page -> pages.stream().allMatch(other -> network.reachable(page.host(), other.host())));
  }

  /** Where nothing is broken nobody has anything to say: who repeats itself was not heard. */
  private void quiet() {
    long before = pages.stream().mapToLong(SimulatedPage::said).sum();
    clock.advance(QUIET_MS);
    long after = pages.stream().mapToLong(SimulatedPage::said).sum();
    Properties.require(before == after, "someone goes on talking");
  }

  /** Chat gets to those to whom there is a way, or to whom a third one has. */
  private boolean chatReaches(PeerId writer, PeerId reader) {
    SimulatedPage from = page(writer);
    SimulatedPage to = page(reader);
    if (from == null || to == null) {
      return false;
    }
    return pages.stream()
        .anyMatch(page ->
            (page == from || network.reachable(from.host(), page.host()))
                && page != to
                && network.reachable(page.host(), to.host()));
  }

  private @Nullable SimulatedPage page(PeerId id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst().orElse(null);
  }

  private void end() {
    SimulatedPage last = chance.one(pages);
    for (SimulatedPage page : List.copyOf(pages)) {
      if (page != last) {
        goes(page);
      }
    }
    Convergence alone = new Convergence(this);
    within(FORGOTTEN_AFTER_MS, () -> alone.complaints().isEmpty(), alone::complaints);
    goes(last);
    within(
        FORGOTTEN_AFTER_MS,
        () -> server.roomCount() == 0 && server.seatCount() == 0,
        () -> "seats without people: " + server.seatCount());
  }

  private void within(int ms, BooleanSupplier comesAbout, Supplier<Object> complaint) {
    for (int waited = 0; !comesAbout.getAsBoolean(); waited += 5_000) {
      if (waited >= ms) {
        throw new Violation("after " + waited + " ms: " + complaint.get());
      }
      clock.advance(5_000);
    }
  }

  private void goes(SimulatedPage page) {
    pages.remove(page);
    if (chance.coin()) {
      page.take(new UiMsg.PressedLeave());
    } else {
      page.vanish(chance.coin());
    }
  }

  private SimulatedPage addPage() {
    String name = (char) ('A' + chance.between(0, 25)) + Integer.toString(++hosts);
    PeerId id = new PeerId((name + "x".repeat(22)).substring(0, 22));
    names.put(id, name);
    SimulatedPage page = new SimulatedPage(this, id, name, new SimulatedNetwork.Host(hosts));
    pages.add(page);
    return page;
  }

  /** The page goes, and another one comes in its place. */
  void replace(SimulatedPage page, boolean orderly) {
    pages.remove(page);
    page.vanish(orderly);
    properties.chat().left(page.id());
    joinWithin(addPage(), 5_000);
  }

  void joinWithin(SimulatedPage page, int ms) {
    clock.after(
        chance.between(0, ms),
        () -> {
          if (page.call() == null) {
            page.join();
          }
        });
  }

  /** A pair has no direct way for a while. */
  void wall(SimulatedPage one, SimulatedPage other, int ms) {
    if (network.direct(one.host(), other.host())) {
      SimulatedPage[] pair = {one, other};
      passingWalls.add(pair);
      network.setWall(one.host(), other.host(), true);
      clock.after(ms, () -> passes(pair));
    }
  }

  void healWalls() {
    List.copyOf(passingWalls).forEach(this::passes);
  }

  private void passes(SimulatedPage[] pair) {
    if (passingWalls.remove(pair)) {
      network.setWall(pair[0].host(), pair[1].host(), false);
    }
  }

  /** The pages that are open, whether or not they show a call. */
  List<SimulatedPage> pages() {
    return pages;
  }

  boolean isHere(PeerId id) {
    return page(id) != null;
  }

  String nameOf(PeerId id) {
    return names.getOrDefault(id, id.value());
  }

  long nextNumber() {
    return ++numbers;
  }

  void register(SimulatedConnection connection) {
    connections.put(connection.name(), connection);
  }

  @Nullable SimulatedConnection connection(String name) {
    return connections.get(name);
  }

  private void networkChanged() {
    connections.values().removeIf(SimulatedConnection::closed);
    for (SimulatedConnection connection : connections.values()) {
      connection.ice().networkChanged();
    }
  }
}
