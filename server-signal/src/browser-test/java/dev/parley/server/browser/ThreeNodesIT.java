package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.cluster.RedisProcess;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three servers that are one Parley over a real Redis, and everyone in a call on another one. Each
 * person's way to the servers is the balancer: it leads to one of them, and to another one later.
 */
final class ThreeNodesIT extends SteadyCallTest {
  private static final int BACK_WITHIN_MS = 5_000;

  private final RedisProcess redis = keep(RedisProcess.start());

  @Override
  List<String> serverFlags() {
    return List.of("--redis", redis.uri());
  }

  /** What is heard of the others is not the matter here, and costs most. */
  @Override
  boolean muted() {
    return true;
  }

  @Test
  void peopleOnDifferentServersAreInOneCallAndOneOfTheseMayDie() {
    ParleyProcess two = keep(ParleyProcess.start(serverFlags()));
    ParleyProcess three = keep(ParleyProcess.start(serverFlags()));
    String room = newRoom();
    Caller ana = callerAt(server(), "Ana");
    Caller bjorn = callerAt(two, "Björn");
    List<Caller> people = List.of(ana, bjorn);
    people.forEach(each -> each.page().enter(room));
    everyoneMoves(people);
    Mesh.isWhole(people);
    ChatProof.arrived(ChatProof.write("on two servers", people), people);
    watchAll(people);

    theServerDies(ana, two, people);

    Caller chen = callerAt(three, "Chen");
    chen.page().enter(room);
    List<Caller> all = Stream.concat(people.stream(), Stream.of(chen)).toList();
    everyoneMoves(all);
    Mesh.isWhole(all);
    Mesh.nobodyIsThereTwice(all);
    ChatProof.arrived(ChatProof.write("on three servers", all), all);
    nobodyFaltered("a server dying, and someone joining on a third one", people);
    nobodyBlinked(people);
    nobodyWasToldOf(people, all);

    chen.page().leave();
    people.forEach(each -> each.page().seesNoMore("Chen"));
    people.forEach(each -> each.page().seesNotice("Chen left"));
    Mesh.isWhole(people);
  }

  private void theServerDies(Caller person, ParleyProcess next, List<Caller> people) {
    List<List<String>> links = people.stream().map(each -> Mesh.links(each.page())).toList();
    person.way().leadTo(next.url());
    begin(people);
    server().kill();
    long ms = took("A server killed to its person back", () -> person.untilMessages("Welcome", 2));
    long most = allowed(BACK_WITHIN_MS);
    assertTrue(ms <= most, () -> "back only after " + ms + " ms of at most " + most);
    assertEquals(0, person.messages("UnknownSeat"), "it is the seat of before");
    assertEquals(links, people.stream().map(each -> Mesh.links(each.page())).toList());
    nobodyFaltered("a server dying", people);
  }

  private Caller callerAt(ParleyProcess node, String name) {
    Caller caller = caller(name);
    caller.way().leadTo(node.url());
    return caller;
  }
}
