package dev.parley.server.browser;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One person's way to the server fails for longer than their seat is held. */
final class SeatHoldIT extends SteadyCallTest {

  @Override
  List<String> serverFlags() {
    return List.of("--seat-hold", "6");
  }

  @Test
  void theLinkGoesOnWithoutASeatAndTheSeatIsTakenAgain() {
    aSeatEndsAndIsTakenAgain(this, 10_000);
  }

  /** Cuts one person's way for so long; the server must hold seats for less. */
  static void aSeatEndsAndIsTakenAgain(SteadyCallTest test, int cutMs) {
    List<Caller> people = test.callOf(newRoom(), "Ana", "Björn");
    Caller ana = people.get(0);
    Caller bjorn = people.get(1);
    test.watchAll(people);

    test.begin(people);
    bjorn.way().cut();
    ana.page().seesState("Björn", "Björn is reconnecting…");
    ana.untilMessages("PeerLeft", 1);
    untilSeen(people, cutMs);
    List<String> lines = ChatProof.write("without a seat", people);
    ChatProof.arrived(lines, people);

    bjorn.way().restore();
    took("Way restored to seated again", () -> bjorn.untilMessages("Welcome", 2));
    ana.untilMessages("PeerJoined", 2);
    test.nobodyFaltered(cutMs / 1000 + " s of a cut socket, seat lost", people);
    ana.page().seesNoState("Björn");
    nobodyBlinked(people);
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
    nobodyWasToldOf(people, people);
  }
}
