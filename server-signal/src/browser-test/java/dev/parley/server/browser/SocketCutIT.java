package dev.parley.server.browser;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One person's way to the server fails, and the links to the others do not. */
@Alone
final class SocketCutIT extends SteadyCallTest {
  private static final int CUT_MS = 10_000;

  @Test
  void whoseSocketIsCutIsAwayForTheServerAloneAndThenBack() {
    String room = newRoom();
    List<Caller> people = callOf(room, "Ana", "Björn");
    Caller ana = people.get(0);
    Caller bjorn = people.get(1);
    watchAll(people);

    begin(people);
    bjorn.way().cut();
    ana.page().seesState("Björn", "Björn is reconnecting…");
    List<String> lines = ChatProof.write("during the cut", people);
    ChatProof.arrived(lines, people);
    Caller dora = caller("Dora");
    dora.page().enter(room);
    dora.page().stats("Ana").pictureMoves();
    untilSeen(people, CUT_MS);
    nobodyFaltered("10 s of a cut socket", people);

    bjorn.way().restore();
    took("Way restored to socket back", () -> bjorn.untilMessages("Welcome", 2));
    ana.page().seesNoState("Björn");
    List<Caller> three = Stream.concat(people.stream(), Stream.of(dora)).toList();
    everyoneMoves(three);
    Mesh.isWhole(three);
    Mesh.nobodyIsThereTwice(three);
    nobodyFaltered("socket back", people);
    nobodyBlinked(people);
    nobodyWasToldOf(people, three);
  }

  @Test
  void aSilentServerIsGivenUpAndFoundAgain() {
    List<Caller> people = callOf(newRoom(), "Ana", "Björn");
    Caller bjorn = people.get(1);
    watchAll(people);

    begin(people);
    bjorn.way().fallSilent();
    bjorn.way().restore();
    took("Server silent to found again", () -> bjorn.untilMessages("Welcome", 2));
    people.getFirst().page().seesNoState("Björn");
    nobodyFaltered("a silent server", people);
    nobodyBlinked(people);
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
    nobodyWasToldOf(people, people);
  }

  /** As long as real seats are held, which is too long for every day. */
  @Test
  @EnabledIfSystemProperty(named = "parley.long", matches = "true")
  void aSeatThatEndedIsTakenAgainAfterAMinute() {
    SeatHoldIT.aSeatEndsAndIsTakenAgain(this, 60_000);
  }
}
