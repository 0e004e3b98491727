package dev.parley.server.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.browser.PersonPage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Someone's computer changes its network during a call. */
final class AddressChangeIT extends NetworkTest {
  private static final int WITHIN_MS = 5_000;

  /** Looked for longer than is allowed, so that a failure tells how long it took. */
  private static final int PATIENCE_MS = 60_000;

  @Override
  List<String> serverFlags() {
    return Coturn.stunFlags();
  }

  @Test
  void whoHasAnotherAddressIsSeenAndSeesAgainWithinFiveSeconds() {
    Home home = home(Nat.KEEPS_PORTS);
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana", home.computer());
    PersonPage bjorn = personIn(room, "Björn", home(Nat.KEEPS_PORTS).computer());
    seeEachOther(ana, bjorn);

    home.unplug();
    Wire.of(ana).standsStill();
    Wire.of(bjorn).standsStill();
    Instant back = home.plugIn(77);

    long atBjorn = Wire.of(bjorn).firstPictureAfter(back, PATIENCE_MS);
    long atAna = Wire.of(ana).firstPictureAfter(back, PATIENCE_MS);
    System.out.printf(
        "New address to first picture: %d ms at Ana, whose it is, %d ms at Björn%n",
        atAna, atBjorn);
    seeEachOther(ana, bjorn);
    assertTrue(Math.max(atAna, atBjorn) <= WITHIN_MS, "Ana " + atAna + ", Björn " + atBjorn);
  }
}
